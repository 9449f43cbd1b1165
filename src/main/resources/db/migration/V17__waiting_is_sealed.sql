-- The seal over whether the reporter was told and until when it waits for that: who writes the database cannot shorten it.
alter table vault.disclosure_request add column waiting bytea;

-- What waited without a seal could have been shortened: it is over, and can be asked for again.
update vault.disclosure_request set ended_at = current_timestamp
where waits_until is not null and opened_at is null and ended_at is null;
update vault.disclosure_request set telling = null, waits_until = null;
