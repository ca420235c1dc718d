-- What a member city says of itself: its parts by name, each with whom it is for.
create table city_profile (
    city text not null primary key references city (id),
    parts text not null,
    changed_at bigint,
    changed_by text references person (id),
    people_hidden_at bigint,
    people_hidden_by text references person (id),
    check ((changed_at is null) = (changed_by is null)),
    check ((people_hidden_at is null) = (people_hidden_by is null))
);

-- The clusters that cities say in public they take part in; follows from their profiles.
create table city_cluster (
    city text not null references city (id),
    cluster text not null,
    primary key (cluster, city)
);

create index city_cluster_city on city_cluster (city);
