-- The outbox as a desk. A letter is held, approved, scheduled, sent, failed or cancelled; `queued`
-- is what an older binary beside this one writes for `approved`, and is sent like it.
drop index mail_waiting;
alter table mail rename to mail_before;

create table mail (
    id text not null primary key,
    event bigint not null,
    recipient text not null,
    template text not null,
    language text not null,
    subject text not null,
    body text not null,
    state text not null check (state in (
        'held', 'approved', 'queued', 'scheduled', 'sent', 'failed', 'cancelled'
    )),
    attempts bigint not null check (attempts >= 0),
    queued_at bigint not null,
    next_at bigint not null,
    sent_at bigint,
    last_error text,
    -- The same words for programs that show HTML; empty for letters from before.
    html text not null default '',
    person text references person (id),
    -- The version of its text, 0 for the one that ships, and what that text was.
    wording bigint not null default 0,
    wording_sha256 text not null default '',
    -- What its link to unsubscribe ends in; only letters that are no duty have one.
    unsubscribe text,
    held_for text check (held_for in ('mass', 'bounced', 'hand')),
    edition bigint not null default 1,
    mass boolean not null default false,
    queued_by text references person (id),
    approved_by text references person (id),
    tried_since bigint,
    again_of text references mail (id),
    n_again bigint not null default 0,
    -- Address and subject as a search finds them; of a secret the address alone.
    found_by text not null default '',
    unique (event, recipient, template),
    check ((state = 'sent') = (sent_at is not null)),
    check (state = 'held' or held_for is null)
);

insert into mail (id, event, recipient, template, language, subject, body, state, attempts,
                  queued_at, next_at, sent_at, last_error, found_by)
select id, event, recipient, template, language, subject, body,
       case when state = 'queued' then 'approved' else state end, attempts, queued_at, next_at,
       sent_at, last_error, recipient
from mail_before;

drop table mail_before;

create index mail_waiting on mail (state, next_at);
create index mail_listed on mail (queued_at, id);
create index mail_listed_by_state on mail (state, queued_at, id);
create index mail_recipient on mail (recipient, queued_at);
create unique index mail_unsubscribe on mail (unsubscribe) where unsubscribe is not null;

-- Every try to hand a letter to the relay.
create table mail_attempt (
    mail text not null references mail (id),
    n bigint not null check (n > 0),
    began_at bigint not null,
    ended_at bigint,
    outcome text check (outcome in ('taken', 'missed', 'refused')),
    words text,
    primary key (mail, n),
    check ((ended_at is null) = (outcome is null))
);

-- What letters say, by versions that never change once they are published; words are JSON.
create table letter_wording (
    id text not null primary key,
    kind text not null,
    n bigint not null check (n > 0),
    words text not null,
    edition bigint not null,
    changed_at bigint not null,
    changed_by text not null references person (id),
    published_at bigint,
    published_by text references person (id),
    unique (kind, n),
    check ((published_at is null) = (published_by is null))
);

create unique index letter_wording_draft on letter_wording (kind) where published_at is null;

-- Reminders, planned and sent. The key is what makes two of them the same.
create table reminder (
    id text not null primary key,
    kind text not null,
    object text not null,
    email text not null,
    person text references person (id),
    language text not null,
    due_at bigint not null,
    ends_at bigint not null,
    n_days bigint not null,
    planned_at bigint not null,
    sent_at bigint,
    unique (kind, object, email, due_at)
);

create index reminder_due on reminder (due_at) where sent_at is null;

-- What an address wants to have; kinds it does not want are JSON.
create table mailing (
    email text not null primary key,
    every text check (every in ('at_once', 'daily', 'weekly')),
    off text not null,
    changed_at bigint not null
);

-- What is not urgent, waiting for the next digest of a person; its words as they would have gone.
create table digest_entry (
    person text not null references person (id),
    event bigint not null,
    template text not null,
    language text not null,
    subject text not null,
    link text not null,
    gathered_at bigint not null,
    due_at bigint not null,
    mail text references mail (id),
    primary key (person, event, template)
);

create index digest_entry_due on digest_entry (due_at) where mail is null;

-- What letters that came back say about an address.
create table mail_bounce (
    email text not null primary key,
    hard_at bigint,
    hard_status text,
    n_soft bigint not null default 0,
    last_at bigint not null,
    check ((hard_at is null) = (hard_status is null))
);

-- Reports that were read, so that one read twice counts once.
create table bounce_report (
    mail text not null references mail (id),
    sha256 text not null,
    status text not null,
    hard boolean not null,
    read_at bigint not null,
    primary key (mail, sha256)
);
