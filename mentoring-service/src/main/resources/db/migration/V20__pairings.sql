-- A mentor and one mentee, or a circle of several: proposed, answered by everyone for themself, and lived.
create table pairing (
    id            uuid        primary key,
    version       bigint      not null,
    round_id      uuid,
    kind          text        not null,
    mentor_id     uuid        not null,
    mentor_answer text        not null,
    smallest      integer     not null check (smallest >= 1),
    status        text        not null,
    end_reason    text,
    created_at    timestamptz not null,
    expires_at    timestamptz not null,
    reminded_at   timestamptz,
    active_since  timestamptz,
    ended_at      timestamptz,
    updated_at    timestamptz not null
);
create index pairing_newest on pairing (created_at desc, id desc);
create index pairing_mentor on pairing (mentor_id, status);
create index pairing_round on pairing (round_id) where round_id is not null;
create index pairing_waiting on pairing (expires_at) where status in ('PROPOSED', 'ACTIVE');

create table pairing_member (
    id         uuid             primary key,
    pairing_id uuid             not null references pairing (id),
    mentee_id  uuid             not null,
    request_id uuid,
    answer     text             not null,
    score      double precision not null,
    reasons    varchar[]        not null,
    unique (pairing_id, mentee_id)
);
create index pairing_member_mentee on pairing_member (mentee_id);

-- Why somebody said no or left. The words are read by nobody but their writer; managers see how often which kind of reason was given.
create table pairing_refusal (
    id         uuid        primary key,
    pairing_id uuid        not null references pairing (id),
    member_id  uuid        not null,
    reason     text        not null,
    words      text,
    at         timestamptz not null
);
create index pairing_refusal_pairing on pairing_refusal (pairing_id);
create index pairing_refusal_at on pairing_refusal (at);
