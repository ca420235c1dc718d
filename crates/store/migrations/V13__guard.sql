-- By what, and when, a session's person proved themselves last; at its beginning, when nothing
-- is said.
alter table session add column means text not null default 'mail'
    check (means in ('mail', 'passkey', 'authenticator', 'recovery', 'demo'));
alter table session add column proven_at bigint;

-- Telephones that show codes. The seed is sealed with a key that is not in the database, and
-- empty once the authenticator is taken away.
create table authenticator (
    id text not null primary key,
    person text not null references person (id),
    sealed bytea not null,
    sealed_by text not null,
    begun_at bigint not null,
    confirmed_at bigint,
    last_step bigint not null check (last_step >= 0),
    misses bigint not null check (misses >= 0),
    missed_at bigint,
    removed_at bigint,
    check ((misses = 0) = (missed_at is null))
);

create index authenticator_person on authenticator (person);
create unique index authenticator_in_force on authenticator (person)
    where removed_at is null and confirmed_at is not null;

-- What stands in for an authenticator, once each.
create table recovery_code (
    person text not null references person (id),
    code_sha256 bytea not null,
    made_at bigint not null,
    used_at bigint,
    primary key (person, code_sha256)
);

-- An officer's function, whether as a deputy, and from when until when.
alter table role_grant add column title text not null default '';
alter table role_grant add column deputy boolean not null default false;
alter table role_grant add column from_at bigint;
alter table role_grant add column until_at bigint;

-- A person who asked to be erased, and when that was done; the name is a pseudonym then.
alter table person add column erased_at bigint;

create table erasure (
    person text not null primary key references person (id),
    asked_at bigint not null,
    due_at bigint not null check (due_at >= asked_at),
    withdrawn_at bigint,
    done_at bigint,
    check (withdrawn_at is null or done_at is null)
);

create index erasure_due on erasure (due_at);
