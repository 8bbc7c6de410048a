create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- unaccent() is only stable, because its dictionary could change; ours does not, so a stored column may rest on it.
create function folded(text) returns text language sql immutable parallel safe strict
    return lower(public.unaccent('public.unaccent'::regdictionary, $1));

-- The LIKE pattern of texts that contain this word, whatever its case and accents.
create function containing(word text) returns text language sql immutable parallel safe strict
    return '%' || regexp_replace(folded(word), '([\\%_])', '\\\1', 'g') || '%';

create table team (
    id          uuid   primary key,
    version     bigint not null,
    name        text   not null check (length(name) between 1 and 120),
    description text   check (length(description) <= 1000),
    lead_id     uuid,
    -- Byte order, so that the order of a list does not change with the operating system's collations.
    sort_name   text   collate "C" not null generated always as (folded(name)) stored
);

-- A CSV of observations names teams, so a name means one team.
create unique index team_name_key on team (sort_name);

create table member (
    id           uuid        primary key,
    version      bigint      not null,
    display_name text        not null check (length(display_name) between 1 and 120),
    email        text        not null check (length(email) <= 254 and email = lower(email)),
    job_role     text        not null check (length(job_role) between 1 and 120),
    team_id      uuid        references team,
    -- Follows from the team, and is kept here so that a new lead is a change of the member, with a version and an event.
    lead_id      uuid        references member,
    languages    text[]      not null check (cardinality(languages) between 1 and 10),
    time_zone    text        not null,
    roles        text[]      not null,
    status       text        not null check (status in ('ACTIVE', 'INVITED', 'DEACTIVATED')),
    created_at   timestamptz not null,
    sort_name    text        collate "C" not null generated always as (folded(display_name)) stored,
    -- What anybody may search, and what those may who see e-mail addresses.
    search_open  text        not null generated always as (folded(display_name || ' ' || job_role)) stored,
    search_full  text        not null generated always as (folded(display_name || ' ' || job_role || ' ' || email)) stored,
    constraint member_email_key unique (email)
);

alter table team add constraint team_lead_fkey foreign key (lead_id) references member;

create index member_by_name on member (sort_name, id);
create index member_team on member (team_id, id);
create index member_roles on member using gin (roles);
create index member_search_open on member using gin (search_open gin_trgm_ops);
create index member_search_full on member using gin (search_full gin_trgm_ops);

-- Members whose Keycloak account may differ from the directory. A row is a note that says "look again", not a change to replay:
-- whoever works on it reads the directory. No password ever stands here.
create table account_task (
    member_id           uuid        primary key references member,
    -- Rises with each request; a worker removes the row only if nobody asked again meanwhile.
    wanted              bigint      not null,
    invite              boolean     not null default false,
    credential_expected boolean     not null default false,
    attempts            integer     not null default 0,
    due_at              timestamptz not null default now(),
    last_error          text
);
create index account_task_due on account_task (due_at);
create sequence account_task_wanted;
