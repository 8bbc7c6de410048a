-- The work itself: what a job is there for, the tasks in it, and what those do who do a task well.
create table job (
    id          uuid        primary key,
    version     bigint      not null,
    name        text        not null check (length(name) between 3 and 200),
    job_role    text        not null check (length(job_role) <= 100),
    purpose     text        not null check (length(purpose) <= 1000),
    archived_at timestamptz,
    created_at  timestamptz not null,
    updated_at  timestamptz not null
);
create index job_newest on job (created_at desc, id desc);

create table task (
    id          uuid        primary key,
    version     bigint      not null,
    job_id      uuid        not null references job,
    place       integer     not null check (place >= 0),
    name        text        not null check (length(name) between 3 and 200),
    -- The catalog's word for it, by which items are found.
    key         text        not null check (length(key) between 1 and 100),
    outcome_id  uuid        references outcome,
    archived_at timestamptz,
    created_at  timestamptz not null,
    updated_at  timestamptz not null
);
create index task_order on task (place, id);
create index task_job on task (job_id, place, id);
create index task_outcome on task (outcome_id) where outcome_id is not null;
create index task_key on task (key);

create table practice (
    id          uuid        primary key,
    version     bigint      not null,
    task_id     uuid        not null references task,
    place       integer     not null check (place >= 0),
    what        text        not null check (length(what) between 3 and 500),
    why         text        check (length(why) <= 1000),
    evidence    text        check (length(evidence) <= 2000),
    observed_by uuid        not null,
    observed_on date,
    archived_at timestamptz,
    created_at  timestamptz not null,
    updated_at  timestamptz not null
);
create index practice_order on practice (place, id);
create index practice_task on practice (task_id, place, id);
