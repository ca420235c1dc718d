-- The versions of every form. A published one is never written to again: every statement
-- that changes a row here says `where state = 'draft'`.
create table form_version (
    id text not null primary key,
    form text not null,
    n bigint not null check (n > 0),
    state text not null check (state in ('draft', 'published')),
    -- The definition as it is written (TOML), and how often that was changed.
    source text not null,
    edition bigint not null check (edition > 0),
    made_at bigint not null,
    made_by text references person (id),
    changed_at bigint not null,
    changed_by text references person (id),
    published_at bigint,
    published_by text references person (id),
    -- The canonical definition, and its SHA-256.
    definition text,
    sha256 text,
    unique (form, n),
    check ((state = 'published') = (published_at is not null)),
    check ((state = 'published') = (definition is not null)),
    check ((state = 'published') = (sha256 is not null))
);

create unique index form_version_draft on form_version (form) where state = 'draft';
create index form_version_sha256 on form_version (sha256);

-- Which of the shipped definitions were taken over, so that one that was thrown away as a
-- draft does not come back with every start.
create table form_shipped (
    form text not null,
    sha256 text not null,
    taken_at bigint not null,
    primary key (form, sha256)
);

-- New applications get this version of the call's form; an application keeps its own.
alter table call add column form_version bigint not null default 1;
alter table application add column form_version bigint not null default 1;

create index application_form on application (call, form_version);

-- What a new version meant for an application: it moved, or it stayed since answers would
-- have been lost; shown to each of the team until it was read.
create table form_news (
    application text not null references application (id),
    version bigint not null,
    from_version bigint not null,
    outcome text not null check (outcome in ('moved', 'stayed')),
    told_at bigint not null,
    primary key (application, version)
);

create table form_news_read (
    application text not null,
    version bigint not null,
    person text not null references person (id),
    read_at bigint not null,
    primary key (application, version, person),
    foreign key (application, version) references form_news (application, version)
);
