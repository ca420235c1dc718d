-- Letters on their way: at most one for each event, recipient and template.
create table mail (
    id text not null primary key,
    event bigint not null,
    recipient text not null,
    template text not null,
    language text not null,
    subject text not null,
    body text not null,
    state text not null check (state in ('queued', 'sent', 'failed')),
    attempts bigint not null check (attempts >= 0),
    queued_at bigint not null,
    next_at bigint not null,
    sent_at bigint,
    last_error text,
    unique (event, recipient, template),
    check ((state = 'sent') = (sent_at is not null))
);

create index mail_waiting on mail (state, next_at);
