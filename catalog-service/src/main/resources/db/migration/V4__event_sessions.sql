-- When and where an event takes place.
create table event_session (
    id         uuid        primary key,
    version    bigint      not null,
    item_id    uuid        not null references item,
    starts_at  timestamptz not null,
    ends_at    timestamptz not null check (ends_at > starts_at),
    place      text        check (length(place) <= 500),
    link       text        check (length(link) <= 2000),
    capacity   integer     check (capacity between 1 and 100000),
    cancelled  boolean     not null default false,
    created_at timestamptz not null,
    updated_at timestamptz not null
);

create index event_session_item on event_session (item_id, starts_at, id);

-- Who comes, and who waits for a place to become free: who asked first comes first.
create table event_place (
    id         uuid        not null unique,
    session_id uuid        not null references event_session,
    member_id  uuid        not null,
    waiting    boolean     not null,
    asked_at   timestamptz not null,
    primary key (session_id, member_id)
);

create index event_place_turn on event_place (session_id, waiting, asked_at, member_id);
create index event_place_member on event_place (member_id, session_id);
