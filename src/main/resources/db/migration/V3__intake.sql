-- The idempotency keys that were answered: fingerprints of the key and of what came with it, never the words themselves.
create table concerns.answered_key (
    key_fingerprint      bytea                    not null primary key,
    contents_fingerprint bytea                    not null,
    reference            varchar(12)              not null,
    answered_at          timestamp with time zone not null
);
