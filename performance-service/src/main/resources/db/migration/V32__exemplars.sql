-- Who agreed that their own measured values are looked at for what they do better than others; taken back by leaving the row out.
create table exemplar_consent (
    member_id uuid        primary key,
    given_at  timestamptz not null
);

-- Whether a team, or a member, does what good performers were seen to do.
create table practice_use (
    practice_id uuid        not null references practice,
    unit_id     uuid        not null,
    does        boolean     not null,
    said_by     uuid        not null,
    said_at     timestamptz not null,
    primary key (practice_id, unit_id)
);

-- The catalog's draft that was made of a practice, so that one call more makes no second.
create table practice_draft (
    practice_id uuid        primary key references practice,
    item_id     uuid        not null,
    made_by     uuid        not null,
    made_at     timestamptz not null
);
