-- How many minutes a week a member wants to learn; who has no row has the academy's.
create table weekly_budget (
    member_id  uuid        primary key,
    minutes    integer     not null check (minutes between 5 and 600),
    updated_at timestamptz not null
);

-- What a member planned for a week. Read and written as a whole, so the lines are kept as a whole.
create table weekly_plan (
    member_id uuid        not null,
    monday    date        not null check (extract(isodow from monday) = 1),
    version   bigint      not null,
    budget    integer     not null,
    lines     text        not null check (jsonb_typeof(lines::jsonb) = 'array'),
    made_at   timestamptz not null,
    primary key (member_id, monday)
);
-- To forget those of long ago.
create index weekly_plan_monday on weekly_plan (monday);

-- What a member does not want to see before a day.
create table weekly_snooze (
    member_id uuid not null,
    key       text not null,
    until     date not null,
    primary key (member_id, key)
);

-- Small items that members did from their plans, so that they are not suggested again.
create table bite_done (
    member_id uuid        not null,
    item_id   uuid        not null,
    done_at   timestamptz not null,
    primary key (member_id, item_id)
);

-- What this service knows of mentoring sessions: a row is replaced by a newer version only.
create table mentoring_session (
    id         uuid        primary key,
    version    bigint      not null,
    mentor_id  uuid        not null,
    mentee_ids uuid[]      not null,
    starts_at  timestamptz,
    status     text        not null
);
create index mentoring_session_time on mentoring_session (starts_at) where status = 'scheduled';
