create table call (
    id text not null primary key,
    slug text not null unique,
    stage text not null check (stage in ('draft', 'published', 'closed', 'announced')),
    stage_at bigint,
    form text not null,
    texts text not null,
    criteria text not null,
    quota bigint not null check (quota between 1 and 99),
    clocks text not null,
    city_closes_at bigint not null,
    commission_closes_at bigint not null,
    announced_from bigint not null,
    opens_at bigint not null,
    figures text,
    drafted_at bigint not null,
    check ((stage = 'draft') = (stage_at is null)),
    check (opens_at < city_closes_at),
    check (city_closes_at < commission_closes_at),
    check (commission_closes_at < announced_from)
);

-- The seats each country has in a call, laid out when it is published: an
-- endorsement must hold one of them, so the database too refuses one too many.
create table call_seat (
    call text not null references call (id),
    seat bigint not null check (seat > 0),
    primary key (call, seat)
);

create table call_extension (
    call text not null references call (id),
    n bigint not null,
    extended_at bigint not null,
    extended_by text not null,
    reason text not null,
    clocks_before text not null,
    clocks_after text not null,
    primary key (call, n)
);

create table application (
    id text not null primary key,
    call text not null references call (id),
    city text not null references city (id),
    country text not null,
    stage text not null check (stage in (
        'draft', 'submitted', 'returned', 'reserved', 'endorsed', 'refused', 'forwarded',
        'eligible', 'excluded', 'withdrawn', 'admitted', 'declined'
    )),
    stage_at bigint,
    stage_note text,
    seat bigint,
    rank bigint check (rank between 1 and 999),
    filings bigint not null check (filings >= 0),
    started_at bigint not null,
    started_by text not null references person (id),
    check ((stage = 'draft') = (stage_at is null)),
    check ((stage in ('returned', 'refused', 'excluded')) = (stage_note is not null)),
    check ((stage in ('endorsed', 'forwarded', 'eligible')) = (seat is not null))
);

create unique index application_once on application (call, city) where stage <> 'withdrawn';
create index application_country on application (call, country);
create index application_city on application (city);

create table endorsement (
    call text not null,
    country text not null,
    seat bigint not null,
    application text not null unique references application (id),
    endorsed_at bigint not null,
    primary key (call, country, seat),
    foreign key (call, seat) references call_seat (call, seat)
);

create table answer (
    application text not null references application (id),
    question text not null,
    value text not null,
    version bigint not null check (version > 0),
    saved_at bigint not null,
    saved_by text not null references person (id),
    primary key (application, question)
);

create table attachment (
    id text not null primary key,
    application text not null references application (id),
    question text not null,
    name text not null,
    sha256 text not null,
    size_bytes bigint not null check (size_bytes >= 0),
    media_type text not null,
    attached_at bigint not null,
    attached_by text not null references person (id),
    detached_at bigint
);

create index attachment_application on attachment (application, attached_at);

create table submission (
    id text not null primary key,
    application text not null references application (id),
    n bigint not null check (n > 0),
    number text not null unique,
    submitted_at bigint not null,
    submitted_by text not null references person (id),
    sha256 text not null,
    canonical text not null,
    unique (application, n)
);

create table review (
    id text not null primary key,
    call text not null references call (id),
    application text not null references application (id),
    expert text not null references person (id),
    stage text not null check (stage in ('assigned', 'conflicted', 'accepted', 'handed_in')),
    stage_at bigint,
    stage_note text,
    scores text not null,
    note_to_city text not null,
    note_to_panel text not null,
    version bigint not null check (version > 0),
    assigned_at bigint not null,
    unique (application, expert),
    check ((stage = 'assigned') = (stage_at is null)),
    check ((stage = 'conflicted') = (stage_note is not null))
);

create index review_expert on review (expert, call);
create index review_call on review (call);

create table decision (
    id text not null primary key,
    call text not null references call (id),
    application text not null unique references application (id),
    outcome text not null check (outcome in ('admit', 'decline')),
    note text not null,
    prepared_at bigint not null,
    prepared_by text not null references person (id)
);

create index decision_call on decision (call);

create table correction (
    id text not null primary key,
    call text not null references call (id),
    spell text not null unique references spell (id),
    corrected_at bigint not null,
    corrected_by text not null references person (id),
    note text not null
);

create index correction_call on correction (call);
