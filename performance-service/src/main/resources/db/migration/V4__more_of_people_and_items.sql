-- Who leads whom, what people do, and what items are about. The topics are read again from their beginning by consumer groups of a new
-- name; version -1 lets every row be replaced.
alter table member
    add column job_role  text   not null default '',
    add column lead_id   uuid,
    add column languages text[] not null default '{en}',
    add column time_zone text   not null default 'Etc/UTC';
alter table team
    add column lead_id uuid;
create index team_lead on team (lead_id);
alter table known_item
    add column tasks     text[] not null default '{}',
    add column obstacles text[] not null default '{}',
    add column languages text[] not null default '{}',
    -- Whom it is for; everyone when both are empty.
    add column audience_teams     uuid[] not null default '{}',
    add column audience_job_roles text[] not null default '{}';
create index known_item_tasks on known_item using gin (tasks);
create index known_item_obstacles on known_item using gin (obstacles);
update member set version = -1;
update team set version = -1;
update known_item set version = -1;
