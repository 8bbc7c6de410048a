-- Thanks within a pairing. The words are read by the one who is thanked, and by their writer.
create table pairing_thanks (
    id         uuid        primary key,
    pairing_id uuid        not null references pairing (id),
    from_id    uuid        not null,
    to_id      uuid        not null,
    words      text        not null check (length(words) <= 1000),
    day        date        not null,
    at         timestamptz not null,
    constraint pairing_thanks_once_a_day unique (from_id, to_id, day)
);
create index pairing_thanks_received on pairing_thanks (to_id, at desc, id desc);
create index pairing_thanks_given on pairing_thanks (from_id, at desc, id desc);
