-- Notes of sessions, read by those in the session, and notes of one's own. The words are encrypted; the database never sees them.
create table session_note (
    id         uuid        primary key,
    version    bigint      not null,
    pairing_id uuid        not null references pairing (id),
    session_id uuid        references pairing_session (id),
    author_id  uuid        not null,
    audience   text        not null,
    sealed     bytea       not null check (length(sealed) <= 90000),
    created_at timestamptz not null,
    updated_at timestamptz not null,
    check (audience = 'ME' or session_id is not null)
);
create index session_note_pairing on session_note (pairing_id, created_at desc, id desc);
