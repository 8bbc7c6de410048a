create table programme (
    id           uuid        primary key,
    version      bigint      not null,
    title        text        not null check (length(title) between 3 and 200),
    summary      text        not null check (length(summary) <= 2000),
    outcome_id   uuid        not null references outcome,
    -- Read and written as a whole, so it is kept as a whole.
    modules      text        not null check (jsonb_typeof(modules::jsonb) = 'array'),
    status       text        not null,
    published_at timestamptz,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    check (status = 'DRAFT' or published_at is not null)
);
create index programme_newest on programme (created_at desc, id desc);
create index programme_outcome on programme (outcome_id);

create table cohort (
    id             uuid        primary key,
    version        bigint      not null,
    programme_id   uuid        not null references programme,
    name           text        not null check (length(name) between 3 and 200),
    facilitator_id uuid        not null,
    starts_on      date        not null,
    ends_on        date        not null,
    pilot          boolean     not null,
    capacity       integer     not null check (capacity between 1 and 10000),
    -- Who is meant to take part: these and the members that these teams have at launch.
    member_ids     uuid[]      not null,
    team_ids       uuid[]      not null,
    status         text        not null,
    enrolled       integer     not null,
    launched_at    timestamptz,
    created_at     timestamptz not null,
    check (ends_on >= starts_on),
    check (enrolled between 0 and capacity),
    check (status = 'PLANNED' or launched_at is not null)
);
create index cohort_newest on cohort (created_at desc, id desc);
create index cohort_programme on cohort (programme_id);
create index cohort_facilitator on cohort (facilitator_id);

create table enrolment (
    id          uuid        primary key,
    version     bigint      not null,
    cohort_id   uuid        not null references cohort,
    member_id   uuid        not null,
    enrolled_at timestamptz not null,
    unique (cohort_id, member_id)
);
create index enrolment_member on enrolment (member_id, id desc);
