-- The event log: appended in the transaction of the change, never altered.
-- hash covers every other column and the hash of the event before (seq - 1).
create table event (
    seq bigint not null primary key check (seq > 0),
    at bigint not null,
    actor text,
    kind text not null,
    subject text not null,
    payload text not null,
    revision bigint not null check (revision >= 0),
    hash bytea not null
);

create index event_subject on event (subject, seq);

-- How far each consumer has read the log.
create table cursor (
    name text not null primary key,
    seq bigint not null check (seq >= 0)
);
