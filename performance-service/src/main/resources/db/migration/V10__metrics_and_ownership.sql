-- Whether values are rates, counts or means; where they come from; and how often anything of them changed, so that what was reckoned from
-- them is known to be of today. A rate needs its denominator from now on, so only those that always had one are rates.
alter table outcome
    add column metric_measure       text   not null default 'MEAN' check (metric_measure in ('RATE', 'COUNT', 'MEAN')),
    add column source               text   not null default '' check (length(source) <= 500),
    add column owner_declined_at    timestamptz,
    add column owner_decline_reason text,
    add column observation_revision bigint not null default 0;
update outcome o set metric_measure = case
    when metric_kind in ('ERROR_RATE', 'RETENTION') and not exists (
        select from observation where outcome_id = o.id and superseded_at is null and denominator is null) then 'RATE'
    when metric_kind in ('THROUGHPUT', 'SALES') then 'COUNT'
    else 'MEAN' end;
update outcome set observation_revision = 1 where exists (select from observation where outcome_id = outcome.id);

-- Who answered for an outcome, who did not want to, and who handed it over. Rows are only added.
create table outcome_ownership (
    id         uuid        primary key,
    outcome_id uuid        not null references outcome,
    what       text        not null,
    owner_id   uuid        not null,
    by_id      uuid        not null,
    reason     text        check (length(reason) <= 1000),
    at         timestamptz not null
);
create index outcome_ownership_outcome on outcome_ownership (outcome_id, id);

-- What an outcome's values of a period come down to, written in the transaction of the values: pages read this and not the values.
create table outcome_period (
    outcome_id   uuid             not null references outcome,
    period_start date             not null,
    period       text             not null,
    units        integer          not null,
    mean         double precision not null,
    -- Of rates whose denominators are all known.
    weighted     double precision,
    primary key (outcome_id, period_start)
);
insert into outcome_period
    select outcome_id, period_start, min(period), count(*), avg(value),
        case when count(denominator) = count(*) then sum(value * denominator) / sum(denominator) end
    from observation where superseded_at is null group by outcome_id, period_start;
