create table collection (
    id          uuid        primary key,
    version     bigint      not null,
    title       text        not null check (length(title) between 3 and 200),
    description text        check (length(description) <= 4000),
    task        text        check (length(task) <= 100),
    theme       text        check (length(theme) <= 100),
    -- PRIVATE: its owner; LINK: also members who have its address; EVERYONE: listed, and looked after by curators.
    visibility  text        not null,
    owner_id    uuid        not null,
    created_at  timestamptz not null,
    updated_at  timestamptz not null
);
create index collection_newest on collection (created_at desc, id desc) where visibility = 'EVERYONE';
create index collection_owner on collection (owner_id, created_at desc, id desc);

create table collection_entry (
    collection_id uuid not null references collection,
    item_id       uuid not null references item,
    place         int  not null,
    note          text check (length(note) <= 500),
    primary key (collection_id, item_id)
);
create index collection_entry_item on collection_entry (item_id);
