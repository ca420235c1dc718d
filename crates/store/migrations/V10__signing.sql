-- The public halves of the keys that receipts are signed with. The secret half is in a file of
-- its own, so that whoever can write here cannot make a receipt.
create table signing_key (
    id text not null primary key,
    x text not null unique,
    added_at bigint not null,
    retired_at bigint,
    check (retired_at is null or retired_at >= added_at)
);

create unique index signing_key_in_force on signing_key ((retired_at is null)) where retired_at is null;

-- In which ways a call takes the mayor's signature, JSON; an empty list when its form asks.
alter table call add column signature text not null default '[]';

create table signature_request (
    id text not null primary key,
    application text not null references application (id),
    email text not null,
    language text not null,
    content_sha256 text not null,
    link_sha256 bytea not null unique,
    made_at bigint not null,
    made_by text not null references person (id),
    expires_at bigint not null,
    code_sha256 bytea,
    code_until bigint,
    codes bigint not null check (codes >= 0),
    misses bigint not null check (misses >= 0),
    used_at bigint,
    revoked_at bigint,
    check ((code_sha256 is null) = (code_until is null)),
    check ((code_sha256 is null) = (codes = 0)),
    check (used_at is null or revoked_at is null)
);

create index signature_request_application on signature_request (application, made_at);

create table signature (
    id text not null primary key,
    application text not null references application (id),
    way text not null check (way in ('link', 'scan', 'pdf')),
    content_sha256 text not null,
    signed_at bigint not null,
    signer text not null,
    -- Used once: a second signature from one letter is refused here too.
    request text unique references signature_request (id),
    file_name text,
    file_sha256 text,
    file_size_bytes bigint check (file_size_bytes >= 0),
    file_media_type text,
    seal text,
    added_by text references person (id),
    revoked_at bigint,
    check ((way = 'link') = (request is not null)),
    check ((way = 'link') = (file_sha256 is null)),
    check ((way = 'link') = (added_by is null)),
    check ((way = 'pdf') = (seal is not null)),
    check ((file_sha256 is null) = (file_name is null)),
    check ((file_sha256 is null) = (file_size_bytes is null)),
    check ((file_sha256 is null) = (file_media_type is null))
);

create index signature_application on signature (application, signed_at);

-- The signed receipt, byte by byte, and what it rests on. A hand-in from before has neither.
alter table submission add column content_sha256 text;
alter table submission add column signature text references signature (id);
alter table submission add column receipt text;
