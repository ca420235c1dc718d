create table city (
    id text not null primary key,
    country text not null,
    kind text not null,
    name text not null,
    name_key text not null,
    latitude double precision,
    longitude double precision,
    geoname_id bigint,
    website text,
    invented boolean not null,
    successor text references city (id),
    source text,
    -- Both follow from the spells and are kept here so that lists need not look at them.
    is_listed boolean not null default false,
    is_member boolean not null default false,
    check ((latitude is null) = (longitude is null)),
    check (latitude between -90 and 90),
    check (longitude between -180 and 180)
);

create index city_members on city (is_member, name_key, id);
create index city_members_country on city (country, is_member, name_key, id);
create index city_named on city (country, name_key);

create table city_name (
    city text not null references city (id),
    n bigint not null,
    lang text,
    name text not null,
    name_key text not null,
    primary key (city, n)
);

create index city_name_key on city_name (name_key);

create table spell (
    id text not null primary key,
    city text not null references city (id),
    from_on text,
    until_on text,
    reason text check (reason in ('left', 'ended', 'merged', 'revoked')),
    basis text not null,
    call text,
    application text,
    check ((until_on is null) = (reason is null))
);

create index spell_city on spell (city, from_on);
create index spell_call on spell (call);
create unique index spell_running on spell (city) where until_on is null;

create table team_member (
    city text not null references city (id),
    person text not null references person (id),
    part text not null check (part in ('contact', 'editor', 'reader')),
    organisation text not null,
    joined_at bigint not null,
    left_at bigint,
    primary key (city, person, joined_at)
);

create unique index team_member_in on team_member (city, person) where left_at is null;
create index team_member_person on team_member (person);

create table invitation (
    id text not null primary key,
    city text not null references city (id),
    email text not null,
    part text not null check (part in ('contact', 'editor', 'reader')),
    organisation text not null,
    made_at bigint not null,
    made_by text not null references person (id),
    used_at bigint
);

create index invitation_email on invitation (email);
create index invitation_city on invitation (city);
