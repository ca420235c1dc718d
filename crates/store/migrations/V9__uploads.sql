-- Files on their way, in pieces: what arrived is kept over cut lines and restarts. Nothing of
-- this is told by an event; a file that is whole becomes an attachment, and that is.
create table upload (
    id text not null primary key,
    application text not null references application (id),
    question text not null,
    name text not null,
    mark text not null,
    size_bytes bigint not null check (size_bytes > 0),
    received_bytes bigint not null check (received_bytes between 0 and size_bytes),
    begun_at bigint not null,
    begun_by text not null references person (id),
    moved_at bigint not null,
    attachment text references attachment (id),
    check (attachment is null or received_bytes = size_bytes)
);

create index upload_application on upload (application);
create index upload_person on upload (begun_by);
create index upload_moved on upload (moved_at);

create table upload_piece (
    upload text not null references upload (id),
    first_byte bigint not null check (first_byte >= 0),
    size_bytes bigint not null check (size_bytes > 0),
    sha256 text not null,
    name text not null,
    primary key (upload, first_byte)
);

-- Files without a row that are being cleared away: whoever attaches the same bytes meanwhile
-- sees it here and stores them again. The number of a clearing only grows.
create table blob_sweep (
    sha256 text not null primary key,
    n bigint not null check (n > 0),
    claimed_at bigint not null,
    done_at bigint
);

create index blob_sweep_n on blob_sweep (n);
