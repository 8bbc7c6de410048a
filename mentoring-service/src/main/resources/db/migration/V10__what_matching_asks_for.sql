-- What the matching of a pool asks for: experience, working times, circles, coaches, ranks with ties, and who not.
alter table mentor_profile
    add column years_of_experience integer check (years_of_experience between 0 and 70),
    add column working_times       varchar[] not null default '{}',
    add column smallest_circle     integer   not null default 3 check (smallest_circle between 2 and 20),
    add column largest_circle      integer   not null default 6 check (largest_circle between smallest_circle and 20),
    add column chemistry_talks     integer   not null default 3 check (chemistry_talks between 0 and 20),
    add column coach_pool          text,
    add column coach_title         text,
    add column coach_issuer        text,
    add column coach_until         date;

alter table mentee_request
    add column skills              varchar[] not null default '{}',
    add column preference_ranks    integer[] not null default '{}',
    add column years_of_experience integer check (years_of_experience between 0 and 70),
    add column working_times       varchar[] not null default '{}',
    add column time_zone           text,
    add column kinds               varchar[] not null default '{MENTOR,COACH,CIRCLE}';
-- Until now every preferred mentor had a rank of their own.
update mentee_request
set preference_ranks = array(select i from generate_series(1, cardinality(preferred_mentors)) i);

-- A request that was proposed a mentor still is the only one of its member.
drop index mentee_request_one_open;
create unique index mentee_request_one_open on mentee_request (member_id) where status in ('OPEN', 'PROPOSED');

-- With whom a member does not want to be paired. Nobody but the member reads it; the matching obeys it in both directions.
create table avoided_member (
    member_id  uuid not null,
    avoided_id uuid not null,
    primary key (member_id, avoided_id),
    check (member_id <> avoided_id)
);
create index avoided_member_avoided on avoided_member (avoided_id);

-- Two members of whom managers know that they must not be paired.
create table conflict_of_interest (
    id         uuid        primary key,
    first_id   uuid        not null,
    second_id  uuid        not null,
    reason     text        not null,
    noted_by   uuid        not null,
    created_at timestamptz not null,
    check (first_id < second_id),
    unique (first_id, second_id)
);
create index conflict_of_interest_second on conflict_of_interest (second_id);
