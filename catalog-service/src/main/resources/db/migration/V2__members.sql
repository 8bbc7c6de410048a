-- What the directory tells of members: who may see what depends on their team and job role.
create table member (
    id           uuid    primary key,
    version      bigint  not null,
    display_name text    not null,
    job_role     text,
    team_id      uuid,
    languages    varchar[] not null,
    active       boolean not null
);
