-- What everyone in an active pairing is asked after 30 days and then every 60, each for themself.
-- Ratings are read by their writer and by the rules of health; managers get means over five people or more.
create table check_in (
    id          uuid        primary key,
    version     bigint      not null,
    pairing_id  uuid        not null references pairing (id),
    member_id   uuid        not null,
    number      integer     not null check (number >= 1),
    due_at      timestamptz not null,
    closes_at   timestamptz not null,
    reminded_at timestamptz,
    answered_at timestamptz,
    trust       smallint    check (trust between 1 and 5),
    useful      smallint    check (useful between 1 and 5),
    rhythm      smallint    check (rhythm between 1 and 5),
    going_on    smallint    check (going_on between 1 and 5),
    words       text        check (length(words) <= 2000),
    unique (pairing_id, member_id, number)
);
create index check_in_newest on check_in (member_id, due_at desc, id desc);
create index check_in_open on check_in (due_at) where answered_at is null and reminded_at is null;
-- Whose next check-in is due is asked every few minutes.
create index pairing_active_since on pairing (active_since) where status = 'ACTIVE';
