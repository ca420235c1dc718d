-- Filled sheets that came back by post and wait to be looked at; content is JSON, empty once
-- the sheet waits no more.
create table sheet (
    id text not null primary key,
    application text not null references application (id),
    name text not null,
    made_at bigint not null,
    received_at bigint not null,
    received_by text not null references person (id),
    stage text not null check (stage in ('waiting', 'accepted', 'discarded', 'expired')),
    stage_at bigint,
    content text not null,
    check ((stage = 'waiting') = (stage_at is null))
);

create index sheet_application on sheet (application, received_at);
create index sheet_waiting on sheet (stage, received_at);

-- Which versions of answers were taken from which sheet.
create table answer_by_sheet (
    application text not null,
    question text not null,
    version bigint not null,
    sheet text not null references sheet (id),
    primary key (application, question, version),
    foreign key (application, question, version)
        references answer_version (application, question, version)
);

-- Answers that came along from an earlier application, until they are changed or confirmed.
create table carried_answer (
    application text not null references application (id),
    question text not null,
    origin text not null references application (id),
    confirmed_at bigint,
    confirmed_by text references person (id),
    primary key (application, question),
    check ((confirmed_at is null) = (confirmed_by is null))
);
