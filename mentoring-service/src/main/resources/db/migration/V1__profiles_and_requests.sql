-- What this service knows of the academy's members, from the bus.
create table member (
    id           uuid    primary key,
    version      bigint  not null,
    display_name text    not null,
    job_role     text,
    team_id      uuid,
    lead_id      uuid,
    time_zone    text,
    active       boolean not null
);

create table mentor_profile (
    member_id    uuid         primary key,
    version      bigint       not null,
    strengths    text         not null check (length(strengths) <= 4000),
    tasks        varchar[]       not null,
    skills       varchar[]       not null,
    languages    varchar[]       not null,
    time_zone    text         not null,
    weekly_hours numeric(4,2) not null check (weekly_hours > 0 and weekly_hours <= 20),
    capacity     integer      not null check (capacity between 0 and 20),
    kinds        varchar[]       not null,
    open         boolean      not null,
    created_at   timestamptz  not null,
    updated_at   timestamptz  not null
);
create index mentor_profile_newest on mentor_profile (created_at desc, member_id desc);
create index mentor_profile_tasks on mentor_profile using gin (tasks);
create index mentor_profile_languages on mentor_profile using gin (languages);
create index mentor_profile_kinds on mentor_profile using gin (kinds);

create table mentee_request (
    id                uuid        primary key,
    version           bigint      not null,
    member_id         uuid        not null,
    goal              text        not null check (length(goal) <= 4000),
    job               text,
    tasks             varchar[]      not null,
    obstacle          text,
    languages         varchar[]      not null,
    preferred_mentors uuid[]      not null,
    status            text        not null,
    created_at        timestamptz not null,
    updated_at        timestamptz not null
);
create index mentee_request_newest on mentee_request (created_at desc, id desc);
create index mentee_request_member on mentee_request (member_id, created_at desc);
-- One asks for one thing at a time: a second open request would count twice in a match round.
create unique index mentee_request_one_open on mentee_request (member_id) where status = 'OPEN';
