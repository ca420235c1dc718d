-- The secretariat's desk: what it checks, what it asks cities to amend, who reads.

-- What an expert reads and where they work; the name as lists are searched and sorted by it.
alter table person add column organisation text not null default '';
alter table person add column reads text not null default '[]';
alter table person add column name_key text not null default '';
update person set name_key = lower(name);

create index person_name on person (name_key, id);

-- What of a forwarded application its city may write to, and until when.
alter table application add column amend_until bigint;
alter table application add column amend_questions text;

-- What a call's files are held to, kept from the first use on.
create table call_handling (
    call text not null primary key references call (id),
    items text not null,
    per_application bigint not null check (per_application between 1 and 9),
    set_at bigint not null
);

create table screening_mark (
    application text not null references application (id),
    item text not null,
    verdict text not null check (verdict in ('ok', 'not_ok', 'not_applicable')),
    note text not null,
    filing bigint not null check (filing > 0),
    version bigint not null check (version > 0),
    marked_at bigint not null,
    marked_by text not null references person (id),
    primary key (application, item)
);

create table amendment (
    id text not null primary key,
    application text not null references application (id),
    filing bigint not null check (filing > 0),
    questions text not null,
    note text not null,
    until_clock text not null,
    asked_at bigint not null,
    asked_by text not null references person (id),
    outcome text check (outcome in ('answered', 'taken_back')),
    settled_at bigint,
    submission text references submission (id),
    check ((outcome is null) = (settled_at is null)),
    check ((submission is not null) = (outcome is not null and outcome = 'answered'))
);

create index amendment_application on amendment (application, asked_at);

-- Reviews that were taken back from their experts before they were handed in.
create table review_taken_back (
    id text not null primary key,
    call text not null references call (id),
    application text not null references application (id),
    expert text not null references person (id),
    stage text not null,
    assigned_at bigint not null,
    taken_back_at bigint not null,
    taken_back_by text not null references person (id)
);

create index review_taken_back_application on review_taken_back (application);

-- Lists of a call's files: by stage and age, by place and rank.
create index application_stage on application (call, stage, stage_at) where filings > 0;
create index review_progress on review (call, expert, stage, assigned_at);
