-- What people write to cities through their pages. The letter that carries a message to the city's
-- contact is in `mail`, and is answered to the address in `reply_to`.
create table city_message (
    id text not null primary key,
    city text not null references city (id),
    name text not null,
    email text not null,
    language text not null,
    subject text not null,
    body text not null,
    sent_at bigint not null
);

-- How many came from one address, and to one city, within a day.
create index city_message_email on city_message (email, sent_at);
create index city_message_city on city_message (city, sent_at);

alter table mail add column reply_to text;
