-- A list of files says how many came with each and must not read every dossier for it. In a dossier
-- each file is named with its hash, once; within a text a quotation mark never stands alone.
alter table submission add column n_files bigint not null default 0;
update submission
    set n_files = (length(canonical) - length(replace(canonical, '"sha256":', ''))) / 9;

-- The last order of a country's files is found among the few events that made one.
create index event_ranked on event (subject, seq) where kind = 'application.ranked';
