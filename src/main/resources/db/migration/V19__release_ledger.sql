-- Every set of tables that was ever given out. Rows are added only. Hidden counts stand nowhere in it.
create table concerns.released_figures (
    id          varchar(32)              not null primary key,
    -- In which order they were given out.
    position    bigint                   not null unique,
    publication varchar(128)             not null,
    edition     integer                  not null,
    title       varchar(255)             not null,
    released_at timestamp with time zone not null,
    person      varchar(255)             not null,
    -- Whether small counts were hidden, and which counts were small.
    controlled  boolean                  not null,
    threshold   integer                  not null,
    -- Why, in somebody's words, sealed.
    reason      bytea                    not null,
    constraint one_release_an_edition unique (publication, edition)
);

create table concerns.released_cell (
    release_id  varchar(32)  not null references concerns.released_figures (id),
    -- In the order in which they stood there.
    number      integer      not null,
    table_id    varchar(128) not null,
    table_title varchar(255) not null,
    label       varchar(255) not null,
    -- Who was counted, as codes.
    population  varchar(255) not null,
    codes       varchar(512) not null,
    first_day   date         not null,
    last_day    date         not null,
    -- shown, hidden, hidden-again (its count was given out before) or not-given.
    printed     varchar(16)  not null,
    -- What was shown; null otherwise.
    shown       bigint,
    primary key (release_id, number),
    constraint a_count_is_shown_or_not check ((printed = 'shown') = (shown is not null))
);

-- What adds up: the total, or the whole, has place 0.
create table concerns.released_sum (
    release_id varchar(32)  not null references concerns.released_figures (id),
    number     integer      not null,
    place      integer      not null,
    -- sum, or at-most.
    kind       varchar(16)  not null,
    population varchar(255) not null,
    codes      varchar(512) not null,
    first_day  date         not null,
    last_day   date         not null,
    primary key (release_id, number, place)
);
