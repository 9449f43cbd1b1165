-- What the vault knows of people's accounts: whether somebody else has set their password since, and who confirmed them as a
-- custodian. One row for each account that was made or changed since this table is there; the key is the sign-in name in
-- small letters. The seal binds all of it, and what the password is kept as: a row that was edited, moved or made by hand,
-- and a password that was changed past the application, count for nothing.
create table vault.custody (
    person       varchar(255) not null primary key,
    -- When another account last made this one, set its password or deleted it.
    taken_at     timestamp with time zone,
    -- Since when the password is one that no other account has set.
    own_since    timestamp with time zone,
    -- The custodian who confirmed them; "whoever runs the server" for the first ones, which is no sign-in name.
    confirmed_by varchar(255),
    confirmed_at timestamp with time zone,
    -- When a confirmation was last taken away.
    lost_at      timestamp with time zone,
    seal         bytea        not null
);
