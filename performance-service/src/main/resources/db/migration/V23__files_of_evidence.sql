-- Files that members show of an assignment. Each is brought first and hangs on nothing, until evidence that is sent has it.
create table evidence_file (
    id          uuid        primary key,
    owner_id    uuid        not null,
    evidence_id uuid        references evidence,
    -- Its place among the files of the evidence, from 0.
    place       integer     not null default 0,
    name        text        not null check (length(name) between 1 and 200),
    type        text        not null,
    size        bigint      not null check (size > 0),
    created_at  timestamptz not null
);
create index evidence_file_owner on evidence_file (owner_id, id);
create index evidence_file_evidence on evidence_file (evidence_id) where evidence_id is not null;
create index evidence_file_loose on evidence_file (created_at) where evidence_id is null;

-- What is in them, part by part, so that nobody holds a whole file to read it. It is compressed already, as its kinds go.
create table evidence_file_part (
    file_id uuid    not null references evidence_file on delete cascade,
    place   integer not null check (place >= 0),
    content bytea   not null check (length(content) between 1 and 262144),
    primary key (file_id, place)
);
alter table evidence_file_part alter column content set storage external;

-- Whose files are to be forgotten: who left their cohort, or the academy, a while ago.
create index enrolment_left on enrolment (left_at) where left_at is not null;
alter table member add column inactive_since timestamptz;
update member set inactive_since = now() where not active;
create index member_inactive on member (inactive_since) where inactive_since is not null;
