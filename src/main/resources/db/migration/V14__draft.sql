-- What somebody has begun to answer on a task's form and has not sent yet. Sealed under the key of the concern; gone when
-- the task is completed.
create table concerns.draft (
    task_id   varchar(64)              not null,
    person    varchar(255)             not null,
    reference varchar(12)              not null references concerns.concern (reference),
    content   bytea                    not null,
    saved_at  timestamp with time zone not null,
    primary key (task_id, person)
);
