-- Who asks to see who told us, and who decided about it. The words are sealed under the concern's key and bind what stands
-- in clear beside them: a row that was edited, moved or made by hand counts for nothing.
create table vault.disclosure_request (
    id          varchar(24)              not null primary key,
    reference   varchar(12)              not null,
    -- Which request about this concern it is, from 1.
    round       integer                  not null,
    asker       varchar(255)             not null,
    ground      varchar(64)              not null,
    procedure_  varchar(64)              not null,
    hours       integer                  not null,
    asked_at    timestamp with time zone not null,
    purpose     bytea                    not null,
    -- The engine's run of the process that carries it, told once.
    instance    varchar(64),
    -- Whether the reporter was told, and until when it waits for that.
    telling     varchar(64),
    waits_until timestamp with time zone,
    -- From when until when it is open, and the seal over both.
    opened_at   timestamp with time zone,
    closes_at   timestamp with time zone,
    opening     bytea,
    ended_at    timestamp with time zone,
    constraint one_request_a_round unique (reference, round),
    constraint at_most_a_day check (hours between 1 and 24)
);

-- What custodians said: each of them once about each request.
create table vault.disclosure_approval (
    request    varchar(24)              not null references vault.disclosure_request (id),
    person     varchar(255)             not null,
    decision   varchar(64)              not null,
    bar        varchar(64),
    decided_at timestamp with time zone not null,
    words      bytea                    not null,
    constraint one_decision_a_person primary key (request, person)
);
