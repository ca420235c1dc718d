-- Every answer ever saved, by version: the newest stands in `answer` too, where pages look for it.
-- Nothing is ever taken out of here, so any text can be brought back.
create table answer_version (
    application text not null references application (id),
    question text not null,
    version bigint not null check (version > 0),
    value text not null,
    saved_at bigint not null,
    saved_by text not null references person (id),
    primary key (application, question, version)
);

insert into answer_version (application, question, version, value, saved_at, saved_by)
    select application, question, version, value, saved_at, saved_by from answer;

-- Who has a section open: a courtesy to the others, no part of the record.
create table presence (
    application text not null references application (id),
    section text not null,
    person text not null references person (id),
    seen_until bigint not null,
    primary key (application, section, person)
);

-- What somebody sent when their session had run out: it waits for their signing in again, for this
-- person in this browser, whose cookie holds the token.
create table held_form (
    token_sha256 bytea not null primary key,
    person text not null references person (id),
    path text not null,
    fields text not null,
    held_at bigint not null,
    held_until bigint not null
);

create index held_form_person on held_form (person, held_at);

-- What unsent text is locked with on a person's own device; given out inside a session only.
create table device_key (
    person text not null primary key references person (id),
    secret text not null,
    made_at bigint not null
);
