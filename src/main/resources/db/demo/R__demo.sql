-- Which invented concerns the demonstration has made, and how far each has come. Not in production.
create table if not exists concerns.demo_concern (
    name       varchar(64) not null primary key,
    reference  varchar(12) not null references concerns.concern (reference),
    steps_done integer     not null,
    finished   boolean     not null
);
