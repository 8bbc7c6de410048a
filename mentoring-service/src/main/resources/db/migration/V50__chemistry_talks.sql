-- First talks of mentees and coaches, before they choose one another.
create table chemistry_talk (
    id         uuid             primary key,
    version    bigint           not null,
    round_id   uuid             references match_round (id),
    request_id uuid             not null references mentee_request (id),
    mentee_id  uuid             not null,
    coach_id   uuid             not null,
    status     text             not null,
    score      double precision not null,
    reasons    varchar[]        not null,
    pairing_id uuid             references pairing (id),
    created_at timestamptz      not null,
    expires_at timestamptz      not null,
    updated_at timestamptz      not null,
    unique (request_id, coach_id)
);
create index chemistry_talk_mentee on chemistry_talk (mentee_id, created_at desc);
create index chemistry_talk_coach on chemistry_talk (coach_id, created_at desc);
create index chemistry_talk_open on chemistry_talk (expires_at) where status in ('ASKED', 'AGREED');
