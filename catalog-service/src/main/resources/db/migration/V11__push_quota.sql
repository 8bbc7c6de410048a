-- How many lines a machine client pushed on a day (UTC).
create table push_quota (
    client_id text   not null,
    day       date   not null,
    lines     bigint not null,
    primary key (client_id, day)
);
