-- A tie somebody declared to a file: an expert's, an officer's, the secretariat's.
create table interest (
    id text not null primary key,
    application text not null references application (id),
    person text not null references person (id),
    tie text not null,
    ended_year bigint,
    note text not null,
    is_conflict boolean not null,
    declared_at bigint not null
);

-- Conflicts that experts declared before ties had kinds.
insert into interest (id, application, person, tie, ended_year, note, is_conflict, declared_at)
select id, application, expert, '', null, stage_note, true, stage_at
from review where stage = 'conflicted';

create index interest_person on interest (person, application);
create index interest_application on interest (application);

-- A review that was handed in and is counted no more: it is shut like one with a conflict, and
-- its scores and notes stay as they were at this moment.
alter table review add column sealed_at bigint;

-- The organisation of a team's member as it is compared. Rows from before are folded as far as a
-- database can, and in full with their next save.
alter table team_member add column organisation_key text not null default '';
update team_member set organisation_key = lower(trim(organisation));

create index team_member_organisation on team_member (organisation_key) where left_at is null;
