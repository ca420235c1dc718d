-- The members of a day in the past are a walk along all listed cities by name.
create index city_listed on city (is_listed, name_key, id);

-- What was published elsewhere about calls of the past; nothing is counted from it.
create table past_call (
    slug text not null primary key,
    id text not null,
    history text not null,
    announced_on text not null,
    recorded_at bigint not null
);
