create table outcome (
    id                uuid             primary key,
    version           bigint           not null,
    title             text             not null check (length(title) between 3 and 200),
    why               text             not null check (length(why) <= 2000),
    owner_id          uuid             not null,
    owner_accepted_at timestamptz,
    metric_name       text             not null,
    metric_kind       text             not null,
    metric_unit       text             not null,
    metric_direction  text             not null,
    metric_baseline   double precision,
    metric_target     double precision not null,
    decision_rule     text             not null,
    unit_of_analysis  text             not null,
    cadence           text             not null,
    created_at        timestamptz      not null,
    updated_at        timestamptz      not null
);
create index outcome_newest on outcome (created_at desc, id desc);
create index outcome_owner on outcome (owner_id, created_at desc);

-- One measured value for one unit in one period. A correction is a new row; the one before stays and says until when it held.
create table observation (
    id            uuid             primary key,
    outcome_id    uuid             not null references outcome,
    unit_id       uuid             not null,
    period        text             not null,
    period_start  date             not null,
    value         double precision not null check (value > '-infinity' and value < 'infinity'),
    denominator   double precision check (denominator > 0 and denominator < 'infinity'),
    recorded_by   uuid             not null,
    recorded_at   timestamptz      not null,
    superseded_at timestamptz
);
create unique index observation_current on observation (outcome_id, period_start, unit_id) where superseded_at is null;
create index observation_history on observation (outcome_id, period_start, unit_id, id);
create index observation_unit on observation (outcome_id, unit_id, period_start, id);
