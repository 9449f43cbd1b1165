-- What whoever deployed called it.
alter table concerns.deployment add column name varchar(255);

-- Kept of the instances that followed or ended, once a migration is finished: their rows are not needed then.
alter table concerns.migration add column migrated integer default 0 not null;
alter table concerns.migration add column gone integer default 0 not null;

-- The engine's id of the batch that takes an instance over; without it the instance is looked for anew.
alter table concerns.migrating_process add column batch varchar(64);
