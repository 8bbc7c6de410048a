create extension if not exists pg_trgm;

-- What keeps people from doing their work well, and who takes it away.
create table obstacle (
    id              uuid             primary key,
    version         bigint           not null,
    what            text             not null check (length(what) between 3 and 500),
    place           text             check (length(place) <= 200),
    task_id         uuid             references task,
    -- Never shown, nor told on the bus, where anonymous; such a row has no team either.
    reporter_id     uuid             not null,
    anonymous       boolean          not null,
    team_id         uuid,
    times_per_week  double precision not null check (times_per_week > 0 and times_per_week <= 1000),
    minutes_each    double precision check (minutes_each >= 0 and minutes_each <= 10000),
    money_each      double precision check (money_each >= 0 and money_each <= 1000000000),
    evidence        text             check (length(evidence) <= 2000),
    status          text             not null,
    answers         text             not null check (jsonb_typeof(answers::jsonb) = 'array'),
    finding         text,
    cause           text,
    overruled       boolean          not null,
    -- The catalog's words for obstacles that are in the text, once it asks for learning.
    catalog_words   text[]           not null,
    owner_id        uuid,
    due_on          date,
    escalation      text             not null,
    merged_into     uuid             references obstacle,
    -- How many members have it, the reporter counted.
    voices          integer          not null check (voices >= 0),
    reported_at     timestamptz      not null,
    updated_at      timestamptz      not null,
    closed_at       timestamptz,
    check (not anonymous or team_id is null),
    check ((status in ('OPEN', 'ACCEPTED')) = (closed_at is null)),
    check ((status = 'MERGED') = (merged_into is not null))
);
create index obstacle_newest on obstacle (reported_at desc, id desc);
create index obstacle_reporter on obstacle (reporter_id, reported_at desc);
create index obstacle_team on obstacle (team_id, reported_at desc) where team_id is not null;
create index obstacle_owner on obstacle (owner_id, reported_at desc) where owner_id is not null;
create index obstacle_task on obstacle (task_id) where task_id is not null;
create index obstacle_board on obstacle (coalesce(cause, ''), owner_id) where closed_at is null;
create index obstacle_due on obstacle (due_on) where closed_at is null;
create index obstacle_words on obstacle using gin (what gin_trgm_ops);

-- Who has it, too. Only counted, never shown.
create table obstacle_voice (
    obstacle_id uuid        not null references obstacle,
    member_id   uuid        not null,
    at          timestamptz not null,
    primary key (obstacle_id, member_id)
);
create index obstacle_voice_member on obstacle_voice (member_id);

-- What became of it, step by step; never changed.
create table obstacle_step (
    id          uuid        primary key,
    obstacle_id uuid        not null references obstacle,
    kind        text        not null,
    -- Nobody where the service itself did it, or where an anonymous reporter did.
    by          uuid,
    words       text        check (length(words) <= 1000),
    cause       text,
    owner_id    uuid,
    due_on      date,
    at          timestamptz not null
);
create index obstacle_step_obstacle on obstacle_step (obstacle_id, id);

-- Who removes which kind of obstacle, where that is not the reporter's lead.
create table obstacle_route (
    cause      text        primary key,
    version    bigint      not null,
    owner_id   uuid        not null,
    days       integer     not null check (days between 1 and 365),
    updated_at timestamptz not null
);

-- Which items a member took because of an obstacle, so that the next one is suggested.
create table obstacle_learned (
    obstacle_id uuid        not null references obstacle,
    member_id   uuid        not null,
    item_id     uuid        not null,
    at          timestamptz not null,
    primary key (member_id, obstacle_id, item_id)
);
