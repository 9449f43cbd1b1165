-- Who told us: name, e-mail, telephone and address, sealed together. No foreign key to the concern: these tables are made
-- to be moved away from it, to a schema or a database with an owner of its own.
create table concerns.reporter (
    reference varchar(12) not null primary key,
    details   bytea       not null
);

-- The reporters' own codes, as slow hashes only.
create table concerns.receipt (
    reference varchar(12) not null primary key,
    hash      varchar(60) not null
);
