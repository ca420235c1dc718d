-- The public record frozen on a day. A row is written once and never again; the files lie where
-- all files lie, by their hash, and the manifest is signed.
create table snapshot (
    id text not null primary key,
    taken_on text not null unique,
    taken_at bigint not null,
    taken_by text references person (id),
    members bigint not null check (members > 0),
    countries bigint not null check (countries > 0),
    seq bigint not null check (seq >= 0),
    manifest text not null
);

create table snapshot_file (
    snapshot text not null references snapshot (id),
    name text not null,
    media_type text not null,
    sha256 text not null,
    size_bytes bigint not null check (size_bytes > 0),
    primary key (snapshot, name)
);

create index snapshot_file_sha256 on snapshot_file (sha256);

-- Tokens by which programs of people ask the API; of the secret there is the hash alone.
create table api_token (
    id text not null primary key,
    person text not null references person (id),
    name text not null,
    token_sha256 bytea not null unique,
    hint text not null,
    scope text not null,
    made_at bigint not null,
    expires_at bigint not null,
    last_used_on text,
    revoked_at bigint
);

create index api_token_person on api_token (person, made_at);
