-- What a member works on, as they say it themself: what they are recommended rests on it.
create table my_work (
    member_id  uuid        primary key,
    version    bigint      not null,
    tasks      varchar[]   not null check (cardinality(tasks) <= 20),
    obstacles  varchar[]   not null check (cardinality(obstacles) <= 20),
    languages  varchar[]   not null check (cardinality(languages) <= 10),
    updated_at timestamptz not null
);
create index my_work_tasks on my_work using gin (tasks);
create index item_obstacles on item using gin (obstacles);
create index item_skills on item using gin (skills);
