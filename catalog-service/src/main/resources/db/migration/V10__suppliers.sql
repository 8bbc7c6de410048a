-- Whom items come from, and how much they are trusted.
create table supplier (
    id         uuid        primary key,
    version    bigint      not null,
    name       text        not null check (length(name) between 2 and 200),
    homepage   text        check (length(homepage) <= 2000),
    contact    text        check (length(contact) <= 300),
    trust      text        not null,
    status     text        not null,
    licence    text        check (length(licence) <= 200),
    languages  varchar[]   not null,
    client_id  text        check (length(client_id) <= 255),
    owner_id   uuid        not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
);
create unique index supplier_name on supplier (folded(name));
create index supplier_newest on supplier (created_at desc, id desc);

-- One way in which a supplier's records are fetched. Secrets are sealed by the service and open for this row alone.
create table supplier_connection (
    id          uuid        primary key,
    version     bigint      not null,
    supplier_id uuid        not null references supplier,
    name        text        not null check (length(name) between 1 and 200),
    kind        text        not null,
    settings    text        not null,
    sealed      bytea,
    schedule    text,
    enabled     boolean     not null,
    next_run_at timestamptz,
    bookmark    text,
    described   text,
    created_at  timestamptz not null,
    updated_at  timestamptz not null
);
create index supplier_connection_supplier on supplier_connection (supplier_id, created_at, id);
create index supplier_connection_due on supplier_connection (next_run_at) where enabled and next_run_at is not null;

-- What servers told of pages, for asking next time whether they changed. Addresses are too long for a key, so their hash is it.
create table supplier_fetch_state (
    connection_id uuid        not null references supplier_connection on delete cascade,
    url_hash      bytea       not null,
    url           text        not null,
    etag          text,
    last_modified text,
    at            timestamptz not null,
    primary key (connection_id, url_hash)
);

-- One reading of a connection, or, without one, the withdrawal of all that a supplier brought.
create table supplier_run (
    id                uuid        primary key,
    supplier_id       uuid        not null references supplier,
    connection_id     uuid        references supplier_connection on delete cascade,
    reason            text        not null,
    asked_by          uuid,
    dry_run           boolean     not null,
    fresh             boolean     not null,
    retiring_confirmed boolean    not null,
    state             text        not null,
    created_at        timestamptz not null,
    started_at        timestamptz,
    ended_at          timestamptz,
    worker            uuid,
    heartbeat         timestamptz,
    attempts          integer     not null default 0,
    resume_point      text,
    refused_at_resume bigint      not null default 0,
    seen              bigint      not null default 0,
    created           bigint      not null default 0,
    updated           bigint      not null default 0,
    unchanged         bigint      not null default 0,
    retired           bigint      not null default 0,
    refused           bigint      not null default 0,
    not_modified      boolean     not null default false,
    whole             boolean,
    would_retire      bigint,
    needs_confirmation boolean    not null default false,
    failure           text,
    check ((state = 'RUNNING') = (worker is not null))
);
create unique index supplier_run_one_at_a_time on supplier_run (supplier_id, connection_id) nulls not distinct
    where state in ('QUEUED', 'RUNNING');
create index supplier_run_newest on supplier_run (supplier_id, connection_id, created_at desc, id desc);
create index supplier_run_open on supplier_run (created_at) where state in ('QUEUED', 'RUNNING');
create index supplier_run_connection on supplier_run (connection_id);

-- The first thousand records of a run that were refused; the run counts all.
create table supplier_run_error (
    run_id uuid   not null references supplier_run on delete cascade,
    nr     bigint not null,
    place  text   not null,
    reason text   not null,
    primary key (run_id, nr)
);

-- What a connection has named, and the run that named it last. What a whole listing no longer names is gone.
create table supplied_record (
    connection_id uuid not null references supplier_connection on delete cascade,
    external_id   text not null check (length(external_id) <= 500),
    supplier_id   uuid not null,
    run_id        uuid not null,
    primary key (connection_id, external_id)
) with (fillfactor = 80);
create index supplied_record_supplier on supplied_record (supplier_id, external_id);
