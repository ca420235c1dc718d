-- Acts that wait for a second person. What is proposed (JSON) is never changed afterwards; the
-- database too refuses one person as both.
create table proposal (
    id text not null primary key,
    act text not null,
    subject text not null,
    content text not null,
    content_sha256 text not null,
    basis text not null,
    proposed_by text not null references person (id),
    proposed_at bigint not null,
    lapses_at bigint not null,
    stage text not null
        check (stage in ('waiting', 'done', 'refused', 'withdrawn', 'lapsed')),
    stage_at bigint,
    decided_by text references person (id),
    reason text,
    check (lapses_at >= proposed_at),
    check ((stage = 'waiting') = (stage_at is null)),
    check ((stage in ('done', 'refused')) = (decided_by is not null)),
    check ((stage = 'refused') = (reason is not null)),
    check (decided_by is null or decided_by <> proposed_by)
);

-- The same act waits once.
create unique index proposal_waiting on proposal (subject, content_sha256) where stage = 'waiting';
create index proposal_subject on proposal (subject, proposed_at);
create index proposal_stage on proposal (stage, proposed_at);
