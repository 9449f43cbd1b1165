-- Which records of earlier years have been brought in: keyed fingerprints of the name that a record has where it comes from,
-- and of what it says. Brought in again, a record makes no second concern.
create table concerns.history_record (
    record_key bytea       not null primary key,
    contents   bytea       not null,
    reference  varchar(12) not null references concerns.concern (reference)
);
