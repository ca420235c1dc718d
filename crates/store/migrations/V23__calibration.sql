-- The past files that the experts of a call score first.
create table calibration (
    call text not null primary key references call (id),
    required boolean not null,
    named_at bigint not null,
    named_by text not null references person (id)
);

create table calibration_file (
    call text not null references calibration (call),
    n bigint not null check (n > 0),
    application text not null references application (id),
    primary key (call, n),
    unique (call, application)
);

create table calibration_reading (
    id text not null primary key,
    call text not null references call (id),
    application text not null references application (id),
    expert text not null references person (id),
    handed_in_at bigint,
    scores text not null,
    note text not null,
    begun_at bigint not null,
    unique (call, application, expert)
);

create index calibration_reading_expert on calibration_reading (expert, call);

-- What the experts of a file say together.
create table consensus (
    application text not null primary key references application (id),
    call text not null references call (id),
    rapporteur text not null references person (id),
    named_at bigint not null,
    named_by text not null references person (id),
    text text not null,
    version bigint not null check (version > 0),
    saved_at bigint
);

create table consensus_agreement (
    application text not null references consensus (application),
    expert text not null references person (id),
    version bigint not null,
    agreed_at bigint not null,
    primary key (application, expert, version)
);
