-- The earlier date that a commission sets for its country; one that was lifted stays as a row.
-- date is JSON, wall time and zone and moment; binds is what the network's rule said when it was set.
create table own_date (
    call text not null references call (id),
    country text not null,
    date text not null,
    binds boolean not null,
    set_at bigint not null,
    set_by text not null references person (id),
    lifted_at bigint,
    primary key (call, country)
);

-- More time for one application: asked by its team, answered by the secretariat.
create table waiver (
    id text not null primary key,
    application text not null references application (id),
    call text not null references call (id),
    asked_at bigint not null,
    asked_by text not null references person (id),
    why text not null,
    stage text not null check (stage in ('asked', 'granted', 'refused')),
    stage_at bigint,
    stage_by text references person (id),
    second text references person (id),
    until_date text,
    reason text,
    check ((stage = 'asked') = (stage_at is null)),
    check ((stage = 'asked') = (stage_by is null)),
    check ((stage = 'asked') = (reason is null)),
    check (second is null or stage = 'granted'),
    check ((stage = 'granted') = (until_date is not null)),
    check (second is null or second <> stage_by)
);

create unique index waiver_asked on waiver (application) where stage = 'asked';
create index waiver_call on waiver (call, stage);

-- The date a waiver gave, beside the application that has it, so that whoever reads the one
-- reads the other.
alter table application add column waiver text;

-- A sign of life of each node in each minute. No event: it says nothing but that somebody was there.
create table heartbeat (
    minute bigint not null,
    node text not null,
    after_move boolean not null,
    primary key (minute, node)
);

-- Secret addresses of calendars, by the hash of their key.
create table calendar_key (
    person text not null primary key references person (id),
    token_sha256 bytea not null unique,
    made_at bigint not null
);
