-- The vault: who told us. A schema of its own, made to be moved to a database with an owner of its own: no foreign key leads
-- out of it. Each reporter's details are sealed under a data key of their own.
create schema if not exists vault;

drop table concerns.reporter;
drop table concerns.receipt;

create table vault.reporter (
    reference varchar(12) not null primary key,
    details   bytea       not null
);

-- The reporters' own codes, as slow hashes only.
create table vault.receipt (
    reference varchar(12) not null primary key,
    hash      varchar(60) not null
);
