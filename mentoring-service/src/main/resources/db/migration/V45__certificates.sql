-- What certificates said when they were given, so that somebody who is handed one can ask whether it is genuine.
create table mentor_certificate (
    code       text        primary key,
    member_id  uuid        not null,
    name       text        not null,
    academy    text        not null,
    from_day   date        not null,
    to_day     date        not null,
    minutes    integer     not null check (minutes > 0),
    sessions   integer     not null check (sessions > 0),
    pairings   integer     not null check (pairings > 0),
    issued_on  date        not null,
    unique (member_id, from_day, to_day, name, academy, minutes, sessions, pairings)
);
