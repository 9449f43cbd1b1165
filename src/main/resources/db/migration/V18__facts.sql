-- What the annual report asks for and the register did not keep.
alter table concerns.concern add column second_setting varchar(64);
alter table concerns.concern add column failure varchar(64);
alter table concerns.concern add column risk_reduced varchar(64);
alter table concerns.concern add column detriment_reported varchar(64);

-- One fact for each concern: codes and days (Europe/London), never a word, a person, a service or a reference. It outlives
-- the concern. Its key is a keyed fingerprint: who holds the table cannot tell which concern it was.
create table concerns.concern_fact (
    fact_key              bytea       not null primary key,
    received_on           date        not null,
    channel               varchar(64) not null,
    standing              varchar(64) not null,
    setting               varchar(64),
    second_setting        varchar(64),
    -- The authority as the directory lists it; the map of authorities is never published.
    local_authority       varchar(200),
    remit                 varchar(64),
    disclosure_status     varchar(64),
    failure               varchar(64),
    category              varchar(64),
    safeguarding_assured  varchar(64),
    risk_reduced          varchar(64),
    outcome               varchar(64),
    substantiated         varchar(64),
    detriment_reported    varchar(64),
    closed_on             date,
    -- Days from the start of each clock until the stage was reached, and whether that was in time: met or missed.
    acknowledged_days     integer,
    acknowledged_in_time  varchar(9),
    screened_days         integer,
    screened_in_time      varchar(9),
    decided_days          integer,
    decided_in_time       varchar(9),
    closed_days           integer,
    closed_in_time        varchar(9)
);

-- Every figure is about a period.
create index concern_fact_by_day on concerns.concern_fact (received_on);

-- One fact for each handling action.
create table concerns.action_fact (
    fact_key    bytea       not null primary key,
    concern     bytea       not null references concerns.concern_fact (fact_key),
    action      varchar(64) not null,
    decided_on  date        not null,
    outcome     varchar(64),
    ended_on    date
);

create index action_fact_by_concern on concerns.action_fact (concern);
create index action_fact_by_day on concerns.action_fact (decided_on);
