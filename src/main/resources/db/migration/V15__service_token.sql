-- By what services are found that have no number yet: keyed fingerprints of the words of their names, which say nothing to
-- whoever has no key.
create table concerns.service_token (
    token     bytea       not null,
    reference varchar(12) not null references concerns.concern (reference),
    primary key (token, reference)
);

create index service_token_by_reference on concerns.service_token (reference);
create index concern_by_opened_at on concerns.concern (opened_at, reference);
