-- The data keys, each wrapped with a key that lies outside every database. The ids are fingerprints: they do not say whose
-- key it is. A key that was destroyed leaves an empty row, so that it is never made anew.
create table data_key (
    id           varchar(32) not null primary key,
    wrapped      bytea,
    wrapped_with integer
);

create index data_key_by_wrapped_with on data_key (wrapped_with, id);
