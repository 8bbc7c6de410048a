-- Who offers mentoring, as mentoring tells it: people to ask.
create table mentor (
    member_id uuid      primary key,
    version   bigint    not null,
    tasks     varchar[] not null,
    skills    varchar[] not null,
    languages varchar[] not null,
    open      boolean   not null
);
create index mentor_tasks on mentor using gin (tasks) where open;
create index mentor_skills on mentor using gin (skills) where open;
