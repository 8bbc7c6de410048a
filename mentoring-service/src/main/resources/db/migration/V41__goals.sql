-- What those in a pairing want to reach, and how far they say they are.
create table pairing_goal (
    id          uuid        primary key,
    version     bigint      not null,
    pairing_id  uuid        not null references pairing (id),
    words       text        not null check (length(words) <= 2000),
    task        text        check (length(task) <= 100),
    outcome_id  uuid,
    target_date date,
    status      text        not null,
    progress    integer     not null check (progress between 0 and 100),
    written_by  uuid        not null,
    created_at  timestamptz not null,
    moved_at    timestamptz not null,
    ended_at    timestamptz
);
create index pairing_goal_newest on pairing_goal (pairing_id, created_at desc, id desc);

create table goal_update (
    id        uuid        primary key,
    goal_id   uuid        not null references pairing_goal (id),
    member_id uuid        not null,
    progress  integer     not null check (progress between 0 and 100),
    words     text        check (length(words) <= 500),
    at        timestamptz not null
);
create index goal_update_newest on goal_update (goal_id, at desc, id desc);
