-- The secret address of somebody's calendar feed, as its SHA-256 only: who reads this table cannot read calendars.
create table calendar_feed (
    member_id  uuid        primary key,
    token_hash bytea       not null unique check (length(token_hash) = 32),
    created_at timestamptz not null
);

-- Mail to be sent, written with the change that it tells of. What it says is made when it is sent, so that it is never stale.
create table session_mail (
    id          uuid        primary key,
    session_id  uuid        not null references pairing_session (id),
    member_id   uuid        not null,
    kind        text        not null,
    revision    integer     not null,
    attempts    integer     not null,
    due_at      timestamptz not null,
    created_at  timestamptz not null,
    sent_at     timestamptz,
    given_up_at timestamptz
);
create unique index session_mail_waiting on session_mail (session_id, member_id, kind) where sent_at is null and given_up_at is null;
create index session_mail_due on session_mail (due_at) where sent_at is null and given_up_at is null;
