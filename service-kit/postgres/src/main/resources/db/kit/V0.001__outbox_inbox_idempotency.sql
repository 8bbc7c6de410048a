-- Events that are committed and not yet on the bus. seq orders the events of one aggregate: a later change of an aggregate sees the
-- earlier one's version, so it was inserted after that one's commit.
create table outbox (
    seq          bigint generated always as identity primary key,
    id           uuid        not null,
    topic        text        not null,
    type         text        not null,
    aggregate_id uuid        not null,
    time         timestamptz not null,
    data         text        not null,
    traceparent  text
);

-- Rows come and go all day; without this the table's dead rows slow the relay's reads down.
alter table outbox set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

-- Events that are applied: what is not idempotent by itself is done once per event and consumer.
create table inbox (
    consumer text        not null,
    event_id uuid        not null,
    at       timestamptz not null default now(),
    primary key (consumer, event_id)
);
create index inbox_at on inbox (at);

-- What was answered to a request that may be retried.
create table idempotency_key (
    caller      text        not null,
    key         text        not null,
    fingerprint text        not null,
    answer      text,
    at          timestamptz not null default now(),
    primary key (caller, key)
);
create index idempotency_key_at on idempotency_key (at);
