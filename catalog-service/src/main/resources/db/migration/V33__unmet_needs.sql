create table unmet_need (
    id            uuid        primary key,
    version       bigint      not null,
    question      text        not null check (length(question) <= 1000),
    vector        bytea,
    status        text        not null,
    members       integer     not null,
    times         integer     not null,
    item_id       uuid,
    post_id       uuid,
    first_asked_at timestamptz not null,
    last_asked_at timestamptz not null
);
create index unmet_need_asked on unmet_need (members desc, last_asked_at desc, id desc);
create index unmet_need_latest on unmet_need (last_asked_at desc);

-- In what words it was asked.
create table unmet_wording (
    need_id uuid not null references unmet_need on delete cascade,
    words   text not null,
    text    text not null,
    primary key (words)
);
create index unmet_wording_need on unmet_wording (need_id);

-- Who asked, only to count each member once and to let who asked put it to the community. Forgotten after some weeks.
create table unmet_asker (
    need_id   uuid        not null references unmet_need on delete cascade,
    member_id uuid        not null,
    at        timestamptz not null,
    primary key (need_id, member_id)
);
create index unmet_asker_at on unmet_asker (at);
create index unmet_asker_member on unmet_asker (member_id);
