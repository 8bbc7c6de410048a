create extension if not exists unaccent;

-- unaccent() is only stable, because its dictionary could change; ours does not, so an index may rest on it.
create function folded(text) returns text language sql immutable parallel safe strict
    return lower(public.unaccent('public.unaccent'::regdictionary, $1));

create table item (
    id           uuid        primary key,
    version      bigint      not null,
    title        text        not null check (length(title) between 3 and 200),
    summary      text        not null check (length(summary) <= 1000),
    body         text        check (length(body) <= 100000),
    form         text        not null,
    minutes      integer     not null check (minutes between 1 and 60000),
    languages    varchar[]      not null,
    tasks        varchar[]      not null,
    obstacles    varchar[]      not null,
    skills       varchar[]      not null,
    url          text,
    licence      text,
    supplier     text,
    owner_id     uuid        not null,
    status       text        not null,
    published_at timestamptz,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    check (form <> 'MICRO' or minutes <= 2),
    check (status = 'DRAFT' or published_at is not null)
);

create index item_newest on item (created_at desc, id desc);
create index item_owner on item (owner_id, created_at desc);
create index item_tasks on item using gin (tasks);
create index item_languages on item using gin (languages);

-- Plain words over title and summary; what a learner asks in sentences is the search feature's work.
create index item_words on item using gin (to_tsvector('simple', folded(title || ' ' || summary)));
