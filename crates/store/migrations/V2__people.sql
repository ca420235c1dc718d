create table person (
    id text not null primary key,
    name text not null,
    email text not null unique,
    language text not null,
    country text,
    invented boolean not null,
    added_at bigint not null
);

create table role_grant (
    id text not null primary key,
    person text not null references person (id),
    role text not null check (role in ('secretariat', 'commission', 'expert')),
    country text,
    call text,
    granted_at bigint not null,
    granted_by text,
    revoked_at bigint,
    check ((role = 'commission') = (country is not null)),
    check ((role = 'expert') = (call is not null))
);

create index role_grant_person on role_grant (person);
create index role_grant_country on role_grant (country);
create index role_grant_call on role_grant (call);

create table sign_in (
    id text not null primary key,
    email text not null,
    person text references person (id),
    code_sha256 bytea not null,
    link_sha256 bytea not null,
    asked_at bigint not null,
    expires_at bigint not null,
    misses bigint not null check (misses >= 0),
    used_at bigint,
    return_to text not null
);

create index sign_in_email on sign_in (email, asked_at);

create table session (
    id text not null primary key,
    token_sha256 bytea not null unique,
    person text not null references person (id),
    started_at bigint not null,
    expires_at bigint not null,
    browser text not null,
    ended_at bigint
);

create index session_person on session (person, started_at);

create table passkey (
    id text not null primary key,
    person text not null references person (id),
    name text not null,
    credential_id text not null unique,
    credential text not null,
    added_at bigint not null,
    removed_at bigint
);

create index passkey_person on passkey (person);

-- What a passkey ceremony must remember between its two requests, on any node.
create table passkey_ceremony (
    id text not null primary key,
    person text,
    state text not null,
    expires_at bigint not null
);

-- One filing per key: a repeated request finds what the first one did.
create table filing_key (
    person text not null references person (id),
    word text not null,
    act text not null,
    digest text not null,
    outcome text not null,
    made_at bigint not null,
    primary key (person, word)
);
