-- How a pairing is, as far as managers see it: the level comes from signals that lasted although those in it were told.
create table pairing_health (
    pairing_id uuid        primary key references pairing (id),
    version    bigint      not null,
    level      text        not null,
    checked_at timestamptz not null,
    watched    boolean     not null
);
create index pairing_health_watched on pairing_health (checked_at) where watched;

-- What the rules found and still find. Managers see it from flagged_at on.
create table health_signal (
    id         uuid        primary key,
    pairing_id uuid        not null references pairing (id),
    kind       text        not null,
    severe     boolean     not null,
    since      timestamptz not null,
    found_at   timestamptz not null,
    flagged_at timestamptz,
    unique (pairing_id, kind)
);

-- What one member was told to do about a signal. It is shown until they dismiss it, it is over, or it is said again.
create table pairing_nudge (
    id           uuid        primary key,
    pairing_id   uuid        not null references pairing (id),
    member_id    uuid        not null,
    kind         text        not null,
    at           timestamptz not null,
    dismissed_at timestamptz,
    over_at      timestamptz
);
create index pairing_nudge_latest on pairing_nudge (pairing_id, kind, member_id, at desc);
