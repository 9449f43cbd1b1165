-- What the records that a concern was taken over from do not tell of it, as codes with commas before, between and after:
-- actions that nobody knows to have been decided or not, and stages of which nobody knows the time.
alter table concerns.concern_fact add column not_told varchar(255);
