-- Appeals on procedure. Who decided about the file has a row in appeal_person and cannot have
-- another, so the database too refuses to let one of them handle it.
create table appeal (
    id text not null primary key,
    call text not null references call (id),
    application text not null references application (id),
    against text not null check (against in ('refusal', 'exclusion', 'decision')),
    against_at bigint not null,
    ground text not null,
    words text not null,
    lang text not null,
    filed_at bigint not null,
    filed_by text not null references person (id),
    handler text references person (id),
    handler_part text check (handler_part = 'handles'),
    taken_at bigint,
    decided_at bigint,
    finding text check (finding in ('upheld', 'dismissed')),
    back_to text check (back_to in ('commission', 'screening', 'decision')),
    reasons text,
    unique (application, against, against_at),
    check ((handler is null) = (taken_at is null)),
    check ((handler is null) = (handler_part is null)),
    check ((decided_at is null) = (finding is null)),
    check ((decided_at is null) = (reasons is null)),
    check (decided_at is null or handler is not null),
    check ((back_to is not null) = (finding is not null and finding = 'upheld'))
);

create index appeal_call on appeal (call, filed_at);

create table appeal_person (
    appeal text not null references appeal (id),
    person text not null references person (id),
    part text not null check (part in ('decided', 'handles')),
    primary key (appeal, person)
);
