-- What integrators sign in with: clients of Keycloak, which this table wants to be so. No secret ever stands here.
create table credential (
    id         uuid        primary key,
    version    bigint      not null,
    client_id  text        not null unique,
    name       text        not null check (length(name) between 1 and 80),
    rights     text[]      not null check (cardinality(rights) >= 1),
    status     text        not null check (status in ('ACTIVE', 'DISABLED', 'EXPIRED', 'DELETED')),
    -- The last day (UTC) on which one can sign in with it.
    expires_on date        not null,
    created_at timestamptz not null,
    -- From when on there is the present secret, to the millisecond. Keycloak keeps the same moment beside the secret that it has; where that
    -- one is earlier, the secret is replaced.
    rotated_at timestamptz not null,
    sort_name  text        collate "C" not null generated always as (folded(name)) stored
);
create unique index credential_name_key on credential (sort_name) where status <> 'DELETED';
create index credential_by_name on credential (sort_name, id);
create index credential_expiry on credential (expires_on) where status in ('ACTIVE', 'DISABLED');

-- Credentials whose client may differ from the table, as account_task is for members.
create table credential_task (
    credential_id uuid        primary key references credential,
    wanted        bigint      not null,
    attempts      integer     not null default 0,
    due_at        timestamptz not null default now(),
    last_error    text
);
create index credential_task_due on credential_task (due_at);
create sequence credential_task_wanted;
