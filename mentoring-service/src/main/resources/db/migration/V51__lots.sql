-- What everyone drew whom lots could let in, those who were in too: whoever measures the effect needs both, and how likely each was to be in.
create table round_lot (
    round_id   uuid             not null references match_round (id),
    request_id uuid             not null,
    mentee_id  uuid             not null,
    number     integer          not null,
    propensity double precision not null check (propensity between 0 and 1),
    admitted   boolean          not null,
    primary key (round_id, number)
);
