-- Whether an item helped a member with a task. The task '' is the item as a whole: kept by the service, true once it helped with any task.
create table helpfulness_vote (
    id        uuid        primary key,
    -- Null once the member has left the academy.
    member_id uuid,
    item_id   uuid        not null references item,
    task      text        not null check (length(task) <= 100),
    -- Null once it is taken back: the row stays for a while, so that an older word that comes late does not count.
    helped    boolean,
    why       text        check (length(why) <= 500),
    -- When the member said so, on the clock of their device.
    said_at   timestamptz not null,
    -- What this word says in the numbers that others are shown; null: it is not in them.
    shown     boolean,
    unique (member_id, item_id, task)
);
create index helpfulness_vote_cell on helpfulness_vote (item_id, task);
create index helpfulness_vote_why on helpfulness_vote (item_id, id) where why is not null;

-- What others are shown and ranking reads: how many members said something, and how many of them that it helped. Rewritten by whole batches.
create table item_helpfulness (
    item_id uuid   not null references item,
    task    text   not null,
    version bigint not null default 0,
    members int    not null default 0,
    helped  int    not null default 0,
    primary key (item_id, task),
    check (helped between 0 and members)
);

-- Once a day of UTC. Never read by ranking.
create table opened_item (
    member_id uuid        not null,
    item_id   uuid        not null references item,
    day       date        not null,
    at        timestamptz not null,
    primary key (member_id, item_id, day)
);
create index opened_item_item on opened_item (item_id, member_id);
create index opened_item_day on opened_item (day);

create table saved_item (
    member_id uuid        not null,
    item_id   uuid        not null references item,
    -- False once it is saved no more: the row stays for a while, as with votes.
    saved     boolean     not null,
    at        timestamptz not null,
    primary key (member_id, item_id)
);
create index saved_item_newest on saved_item (member_id, at desc, item_id desc) where saved;
create index saved_item_item on saved_item (item_id) where saved;
