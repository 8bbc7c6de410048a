-- The sessions of a pairing: proposed at several times, agreed on, held or missed.
create table pairing_session (
    id             uuid        primary key,
    version        bigint      not null,
    pairing_id     uuid        not null references pairing (id),
    round_id       uuid,
    mentor_id      uuid        not null,
    title          text        not null check (length(title) <= 120),
    place          text        check (length(place) <= 200),
    link           text        check (length(link) <= 1000),
    agenda         text        check (length(agenda) <= 8000),
    minutes        integer     not null check (minutes between 10 and 480),
    status         text        not null,
    starts_at      timestamptz,
    ends_at        timestamptz,
    offered_by     uuid,
    offered_minutes integer    check (offered_minutes between 10 and 480),
    actual_minutes integer     check (actual_minutes between 1 and 720),
    missed_by      text,
    sequence       integer     not null,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    check (starts_at is not null or status in ('PROPOSED', 'CANCELLED')),
    check ((starts_at is null) = (ends_at is null))
);
create index pairing_session_pairing on pairing_session (pairing_id, created_at desc, id desc);
create index pairing_session_time on pairing_session (starts_at) where starts_at is not null;
create index pairing_session_unmarked on pairing_session (ends_at) where status = 'SCHEDULED';

-- Who is asked to a session: those who were in the pairing then, so that who leaves a circle keeps their own past and sees no more.
create table session_party (
    id         uuid    primary key,
    session_id uuid    not null references pairing_session (id),
    member_id  uuid    not null,
    mentor     boolean not null,
    accepted   boolean not null,
    declined   boolean not null,
    unique (session_id, member_id)
);
create index session_party_member on session_party (member_id);

-- The times on offer, and whom each of them suits.
create table session_time (
    id         uuid        primary key,
    session_id uuid        not null references pairing_session (id),
    starts_at  timestamptz not null,
    suits      uuid[]      not null,
    unique (session_id, starts_at)
);
