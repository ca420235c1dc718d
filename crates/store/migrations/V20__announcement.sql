-- Sets of files that were looked at for balance before decisions were prepared. A set never
-- changes; content is JSON, and sha256 names it.
create table decision_set (
    id text not null primary key,
    call text not null references call (id),
    content text not null,
    sha256 text not null,
    kept_at bigint not null,
    kept_by text not null references person (id)
);

create index decision_set_call on decision_set (call, kept_at);

-- The set somebody looked at when they prepared the decision.
alter table decision add column decided_in text references decision_set (id);

-- Letters that tell results: written before the announcement, read, approved by somebody else,
-- and sent as they are. They are gone when their decision changes.
create table decision_letter (
    id text not null primary key,
    call text not null references call (id),
    application text not null references application (id),
    lang text not null,
    outcome text not null check (outcome in ('admit', 'decline')),
    day text not null,
    subject text not null check (subject <> ''),
    body text not null check (body <> ''),
    sha256 text not null,
    rendered_at bigint not null,
    rendered_by text not null references person (id),
    read_at bigint,
    read_by text references person (id),
    approved_at bigint,
    approved_by text references person (id),
    unique (application, lang),
    check ((read_at is null) = (read_by is null)),
    check ((approved_at is null) = (approved_by is null)),
    check (approved_by is null or read_by is not null),
    check (approved_by <> rendered_by)
);

create index decision_letter_call on decision_letter (call);

-- When the results of a call are to be told: one plan at a time, agreed to by a second person.
create table announcement_plan (
    id text not null primary key,
    call text not null references call (id),
    local text,
    zone text,
    at bigint,
    planned_at bigint not null,
    planned_by text not null references person (id),
    approved_at bigint,
    approved_by text references person (id),
    approved_sha256 text,
    doubted_at bigint,
    confirmed_at bigint,
    confirmed_by text references person (id),
    ended_at bigint,
    ended_how text check (ended_how in ('told', 'called_off')),
    -- What a node that believed its clock had on it when it looked last.
    noted_at bigint,
    check ((local is null) = (at is null)),
    check ((zone is null) = (at is null)),
    check ((approved_at is null) = (approved_by is null)),
    check ((approved_at is null) = (approved_sha256 is null)),
    check ((confirmed_at is null) = (confirmed_by is null)),
    check ((ended_at is null) = (ended_how is null)),
    check (approved_by <> planned_by)
);

create unique index announcement_plan_open on announcement_plan (call) where ended_at is null;

-- What the nodes have on their clocks shortly before an announcement; n tells that one is alive.
create table node_look (
    node text not null primary key,
    n bigint not null,
    seen_at bigint not null
);

-- A correction revokes a membership or admits a city late; a membership may see both.
alter table correction rename to correction_before;
create table correction (
    id text not null primary key,
    call text not null references call (id),
    spell text not null references spell (id),
    kind text not null check (kind in ('revoked', 'admitted')),
    corrected_at bigint not null,
    corrected_by text not null references person (id),
    note text not null,
    unique (spell, kind)
);
insert into correction (id, call, spell, kind, corrected_at, corrected_by, note)
    select id, call, spell, 'revoked', corrected_at, corrected_by, note from correction_before;
drop table correction_before;
create index correction_call on correction (call);
