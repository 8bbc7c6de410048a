-- By what an item is recognised. Bands are locality-sensitive hashes of the text's shingles: texts that are nearly the same share one.
create table item_print (
    item_id     uuid        primary key,
    -- Where it comes from: 'academy', 'post', or the supplier's id.
    channel     text        not null,
    title       text        not null,
    created_at  timestamptz not null,
    published   boolean     not null,
    url_key     text,
    identifiers varchar[]   not null,
    signature   bytea,
    bands       bigint[]    not null
);
-- Addresses are too long for an index; their hash is not.
create index item_print_url on item_print (hashtextextended(url_key, 0)) where url_key is not null;
create index item_print_identifiers on item_print using gin (identifiers);
create index item_print_channel on item_print (channel);
create index item_print_bands on item_print using gin (bands);

-- Two items that are the same, or that a curator said are not.
create table duplicate_pair (
    id         uuid        primary key,
    version    bigint      not null,
    one        uuid        not null,
    other      uuid        not null,
    reason     text        not null,
    likeness   real        not null,
    state      text        not null,
    found_at   timestamptz not null,
    decided_by uuid,
    decided_at timestamptz,
    unique (one, other),
    check (one < other)
);
create index duplicate_pair_other on duplicate_pair (other);
create index duplicate_pair_newest on duplicate_pair (found_at desc, id desc);

-- Where the reading of changed items stands, and where the next pass begins; one row.
create table duplicate_progress (
    only_one    boolean primary key default true check (only_one),
    transaction bigint  not null,
    after       uuid    not null,
    horizon     bigint
);
insert into duplicate_progress (transaction, after) values (0, '00000000-0000-0000-0000-000000000000');

-- Items to be looked at again for another reason than a change of their own.
create table duplicate_todo (
    item_id uuid primary key
);

-- How much a supplier's items count when one has to stand for others; told by the registry.
create table duplicate_standing (
    supplier_id uuid    primary key,
    rank        integer not null
);
