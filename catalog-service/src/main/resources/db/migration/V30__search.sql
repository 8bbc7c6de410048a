-- What tells this store from any other: an index that followed another one is of no use here.
create table search_store (
    id uuid primary key
);
insert into search_store (id) values (gen_random_uuid());

-- Sentence vectors of what items say, by the hash of model and text: 384 floats, big-endian. Kept, so that an index is built again without computing them.
create table text_meaning (
    key    text  primary key,
    vector bytea not null
);
