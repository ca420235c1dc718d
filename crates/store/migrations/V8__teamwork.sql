-- What a team says to itself about a question; a thread is named by its first comment.
create table comment (
    id text not null primary key,
    application text not null references application (id),
    question text not null,
    thread text not null references comment (id),
    body text not null,
    language text not null,
    asked text references person (id),
    written_at bigint not null,
    written_by text not null references person (id),
    edited_at bigint,
    deleted_at bigint,
    settled_at bigint,
    settled_by text references person (id),
    check ((settled_at is null) = (settled_by is null)),
    check (settled_at is null or thread = id),
    check (deleted_at is null or body = '')
);

create index comment_question on comment (application, question, written_at);

-- Who writes a section now, and until which day.
create table section_assignment (
    application text not null references application (id),
    section text not null,
    person text not null references person (id),
    until_on text not null,
    assigned_at bigint not null,
    assigned_by text not null references person (id),
    primary key (application, section)
);

create index section_assignment_person on section_assignment (person);

-- An invitation can be sent again and taken back.
alter table invitation add column sent_at bigint;
alter table invitation add column n_sent bigint not null default 1;
alter table invitation add column revoked_at bigint;
alter table invitation add column revoked_by text;

-- A request to put another contact in place of one who has vanished.
create table contact_replacement (
    id text not null primary key,
    city text not null references city (id),
    application text not null references application (id),
    old_contact text not null references person (id),
    new_contact text not null references person (id),
    reason text not null,
    asked_at bigint not null,
    asked_by text not null references person (id),
    objected_at bigint,
    objection text,
    decided_at bigint,
    decided_by text references person (id),
    outcome text check (outcome in ('confirmed', 'refused')),
    note text,
    check (old_contact <> new_contact),
    check ((objected_at is null) = (objection is null)),
    check ((decided_at is null) = (decided_by is null)),
    check ((decided_at is null) = (outcome is null))
);

create unique index contact_replacement_open on contact_replacement (city)
    where decided_at is null;
create index contact_replacement_old on contact_replacement (old_contact);

-- Whose agreement a call requires; and, for each application, who stands for them and has agreed.
alter table call add column parties text not null default '[]';

create table party_stand (
    application text not null references application (id),
    party text not null,
    organisation text not null,
    named_at bigint not null,
    named_by text not null references person (id),
    primary key (application, party)
);

create table agreement (
    id text not null primary key,
    application text not null references application (id),
    party text not null,
    organisation text not null,
    version text not null,
    agreed_at bigint not null,
    agreed_by text not null references person (id),
    withdrawn_at bigint,
    withdrawn_by text references person (id),
    check ((withdrawn_at is null) = (withdrawn_by is null))
);

create index agreement_application on agreement (application, agreed_at);

-- The agreements that a hand-in rests on.
create table submission_agreement (
    submission text not null references submission (id),
    agreement text not null references agreement (id),
    primary key (submission, agreement)
);
