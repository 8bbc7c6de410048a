create table synonym_group (
    id         uuid        primary key,
    version    bigint      not null,
    language   text,
    words      varchar[]   not null check (cardinality(words) between 2 and 20),
    created_at timestamptz not null,
    updated_at timestamptz not null
);
create index synonym_group_newest on synonym_group (created_at desc, id desc);
