-- The members of a day in the past are a walk along all listed cities by name.
create index city_listed on city (is_listed, name_key, id);
