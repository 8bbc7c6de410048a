-- What this service knows of members, teams and items: from their owners' events, only the fields that are read here. A row is
-- replaced by a newer version only, so events may come twice or late.
create table member (
    id           uuid   primary key,
    version      bigint not null,
    display_name text   not null,
    email        text   not null,
    team_id      uuid,
    roles        text[] not null,
    active       boolean not null
);
create index member_team on member (team_id);
create index member_email on member (lower(email));

create table team (
    id      uuid   primary key,
    version bigint not null,
    name    text   not null
);
create index team_name on team (lower(name));

create table known_item (
    id      uuid    primary key,
    version bigint  not null,
    title   text    not null,
    form    text    not null,
    minutes integer not null,
    status  text    not null
);
