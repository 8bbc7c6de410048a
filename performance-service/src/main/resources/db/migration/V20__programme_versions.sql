-- What is published is kept as it was: cohorts go through the version that they set out with. The programme's own row is what its managers
-- write on.
alter table programme
    add column tasks             text[]  not null default '{}',
    add column published_version integer not null default 0,
    add column changed           boolean not null default true;

create table programme_version (
    id           uuid        primary key,
    programme_id uuid        not null references programme on delete cascade,
    number       integer     not null check (number >= 1),
    title        text        not null,
    summary      text        not null,
    tasks        text[]      not null,
    modules      text        not null check (jsonb_typeof(modules::jsonb) = 'array'),
    published_by uuid,
    published_at timestamptz not null,
    unique (programme_id, number)
);

insert into programme_version (id, programme_id, number, title, summary, tasks, modules, published_at)
select gen_random_uuid(), id, 1, title, summary, tasks, modules, published_at from programme where status <> 'DRAFT';
update programme set published_version = 1, changed = false where status <> 'DRAFT';
alter table programme add check ((status = 'DRAFT') = (published_version = 0));
