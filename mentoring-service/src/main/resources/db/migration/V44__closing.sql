-- How a pairing comes to its good end: somebody asks, everyone looks back for themself.
create table pairing_closing (
    pairing_id  uuid        primary key references pairing (id),
    version     bigint      not null,
    asked_by    uuid,
    asked_at    timestamptz,
    answered_at timestamptz,
    answers     integer     not null
);
create index pairing_closing_answered on pairing_closing (answered_at);

-- What one member says looking back. The words are read by their writer, and by the others in the pairing when the writer shares them.
create table closing_survey (
    id          uuid        primary key,
    pairing_id  uuid        not null references pairing (id),
    member_id   uuid        not null,
    helped      smallint    not null check (helped between 0 and 10),
    goals       text        not null,
    recommend   smallint    not null check (recommend between 0 and 10),
    words       text        check (length(words) <= 4000),
    shared      boolean     not null,
    at          timestamptz not null,
    unique (pairing_id, member_id)
);
