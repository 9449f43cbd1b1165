-- Whoever changes the keys that wrap the data keys holds this row meanwhile: one node at a time.
create table key_change (
    id integer not null primary key
);

insert into key_change (id) values (1);
