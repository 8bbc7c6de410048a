-- A round: a pool that is matched at once. Pool and candidates are kept as they were when solving began, so that a result stays explicable.
create table match_round (
    id             uuid        primary key,
    version        bigint      not null,
    name           text        not null,
    kind           text        not null,
    status         text        not null,
    content        text        not null,
    seed           bigint      not null,
    created_by     uuid        not null,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    stage          text,
    done           bigint      not null default 0,
    todo           bigint      not null default 0,
    worker         uuid,
    heartbeat      timestamptz,
    attempts       integer     not null default 0,
    failure        text,
    summary        text,
    published_mode text,
    published_at   timestamptz
);
create index match_round_newest on match_round (created_at desc, id desc);
create index match_round_solving on match_round (heartbeat) where status = 'SOLVING';

-- Large, and read by few requests: apart from the round.
create table round_snapshot (
    round_id   uuid  primary key references match_round (id) on delete cascade,
    pool       bytea not null,
    candidates bytea not null
);

create table round_solution (
    round_id uuid  not null references match_round (id) on delete cascade,
    mode     text  not null,
    matching bytea not null,
    report   text  not null,
    primary key (round_id, mode)
);

create table round_decision (
    round_id   uuid not null references match_round (id) on delete cascade,
    request_id uuid not null,
    mentor_id  uuid not null,
    decision   text not null,
    primary key (round_id, request_id, mentor_id)
);

-- Who has no mentor yet, in the order in which they are asked; the lot and its likelihood stay for the evaluation.
create table round_waiting (
    round_id   uuid             not null references match_round (id),
    request_id uuid             not null,
    mentee_id  uuid             not null,
    number     integer          not null,
    propensity double precision not null,
    called_at  timestamptz,
    primary key (round_id, request_id)
);

-- With whom each mentee of a published round could be, best first; what a rematch chooses from.
create table round_option (
    round_id   uuid             not null references match_round (id),
    request_id uuid             not null,
    mentor_id  uuid             not null,
    score      double precision not null,
    reasons    varchar[]        not null,
    primary key (round_id, request_id, mentor_id)
);
create index round_option_mentor on round_option (round_id, mentor_id);
