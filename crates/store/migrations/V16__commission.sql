-- Part 2: the commission's signature, for one content. At most one stands for an application.
create table part_two (
    id text not null primary key,
    application text not null references application (id),
    submission text not null references submission (id),
    content_sha256 text not null,
    signed_at bigint not null,
    signed_by text not null references person (id),
    name text not null,
    function text not null,
    file_name text,
    file_sha256 text,
    file_size_bytes bigint check (file_size_bytes >= 0),
    file_media_type text,
    voided_at bigint,
    void_because text check (void_because in ('taken_back', 'returned', 'withdrawn', 'changed')),
    forwarded_at bigint,
    check ((voided_at is null) = (void_because is null)),
    check ((file_sha256 is null) = (file_name is null)),
    check ((file_sha256 is null) = (file_size_bytes is null)),
    check ((file_sha256 is null) = (file_media_type is null))
);

create unique index part_two_stands on part_two (application) where voided_at is null;
create index part_two_application on part_two (application, signed_at);
create index part_two_officer on part_two (signed_by, signed_at);

-- What a seat was signed for; none while nobody has signed, as after moving up from the reserve.
alter table endorsement add column content_sha256 text;
alter table endorsement add column part_two text references part_two (id);

-- What a commission asks the applicants of its country besides the network's form.
create table own_question (
    id text not null primary key,
    call text not null references call (id),
    country text not null,
    kind text not null check (kind in ('text', 'file')),
    language text not null,
    label text not null,
    help text not null,
    until_local text not null,
    until_zone text not null,
    until_at bigint not null,
    drafted_at bigint not null,
    drafted_by text not null references person (id),
    asked_at bigint,
    ended_at bigint
);

create index own_question_country on own_question (call, country, drafted_at);

-- Every answer ever given to one, by version: the newest counts.
create table own_answer (
    question text not null references own_question (id),
    application text not null references application (id),
    version bigint not null check (version > 0),
    body text not null,
    file_name text,
    file_sha256 text,
    file_size_bytes bigint check (file_size_bytes >= 0),
    file_media_type text,
    answered_at bigint not null,
    answered_by text not null references person (id),
    primary key (question, application, version),
    check ((file_sha256 is null) = (file_name is null)),
    check ((file_sha256 is null) = (file_size_bytes is null)),
    check ((file_sha256 is null) = (file_media_type is null)),
    check (file_sha256 is null or body = '')
);

create index own_answer_application on own_answer (application);

-- When and where a commission talks with a city.
create table interview (
    application text not null primary key references application (id),
    local text not null,
    zone text not null,
    starts_at bigint not null,
    place text not null,
    link text not null,
    version bigint not null check (version > 0),
    set_at bigint not null,
    set_by text not null references person (id),
    cancelled_at bigint
);

-- What the officers of a country note for themselves.
create table country_note (
    id text not null primary key,
    application text not null references application (id),
    body text not null,
    written_at bigint not null,
    written_by text not null references person (id),
    deleted_at bigint,
    check (deleted_at is null or body = '')
);

create index country_note_application on country_note (application, written_at);
