-- Who saw and did what: a chain of records, each with a keyed hash over the one before it. Rows are added only.
drop table concerns.audit_record;

create table concerns.audit_record (
    -- 1, 2, 3 … without gaps.
    position    bigint                   not null primary key,
    recorded_at timestamp with time zone not null,
    -- An account id; null when nobody was signed in or the system acted.
    person      varchar(255),
    what        varchar(64)              not null,
    subject     varchar(255),
    detail      varchar(255),
    hash        varchar(64)              not null
);

create index audit_record_by_person on concerns.audit_record (person, position);
create index audit_record_by_what on concerns.audit_record (what, position);
create index audit_record_by_subject on concerns.audit_record (subject, position);
create index audit_record_by_time on concerns.audit_record (recorded_at);

-- The end of the chain: one row, locked for the moment in which a transaction adds its records.
create table concerns.audit_head (
    id       smallint    not null primary key check (id = 1),
    position bigint      not null,
    hash     varchar(64) not null
);

insert into concerns.audit_head (id, position, hash)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
