-- What launching keeps: the version of the programme that the cohort goes through, when each activity is due, why it set out without its
-- leaders. Who is meant can also be said by rules; those for whom there is no place wait.
create index member_job_role on member (lower(job_role)) where active;

alter table cohort
    add column programme_version  integer,
    add column leader_ids         uuid[]      not null default '{}',
    add column except_ids         uuid[]      not null default '{}',
    add column rules              text        not null default '[]' check (jsonb_typeof(rules::jsonb) = 'array'),
    add column due_dates          text        not null default '[]' check (jsonb_typeof(due_dates::jsonb) = 'array'),
    add column waiting_list       boolean     not null default true,
    add column waiting            integer     not null default 0 check (waiting >= 0),
    add column leaders_started_at timestamptz,
    add column despite_readiness  text,
    add column closed_at          timestamptz,
    add column closed_because     text;
update cohort set programme_version = 1 where status <> 'PLANNED';
alter table cohort drop constraint cohort_check2;
alter table cohort add check (status in ('PLANNED', 'CANCELLED') or launched_at is not null);
alter table cohort add check (launched_at is null or programme_version is not null);
alter table cohort add check ((closed_at is not null) = (status in ('COMPLETED', 'CANCELLED')));
alter table cohort add foreign key (programme_id, programme_version) references programme_version (programme_id, number);

alter table enrolment
    alter column enrolled_at drop not null,
    add column status           text        not null default 'ENROLLED',
    add column leader           boolean     not null default false,
    -- Since when they take part or wait; the order in which those who wait move up.
    add column joined_at        timestamptz not null default now(),
    -- Whoever joins late is given time: nothing is due before.
    add column due_not_before   date,
    add column started_at       timestamptz,
    add column completed_at     timestamptz,
    add column left_at          timestamptz,
    add column left_because     text,
    add column left_words       text,
    add column moved_to         uuid        references cohort,
    add column last_activity_at timestamptz,
    add column reminded_at      timestamptz;
update enrolment set joined_at = enrolled_at;
alter table enrolment alter column joined_at drop default, alter column status drop default;
alter table enrolment add check (status not in ('ENROLLED', 'STARTED', 'COMPLETED') or enrolled_at is not null);
alter table enrolment add check ((left_at is not null) = (status in ('LEFT', 'TRANSFERRED')));
create index enrolment_waiting on enrolment (cohort_id, joined_at, id) where status = 'WAITING';

-- When each activity of a cohort's programme is due, the first being number 1.
create table cohort_activity (
    id        uuid    primary key,
    version   bigint  not null,
    cohort_id uuid    not null references cohort,
    number    integer not null check (number >= 1),
    due_on    date    not null,
    unique (cohort_id, number)
);
-- Cohorts that set out before there were due dates: spread over their weeks by minutes.
with activity as (
    select c.id cohort_id, c.starts_on, c.ends_on, a.minutes, row_number() over w number, sum(a.minutes) over w done,
        sum(a.minutes) over (partition by c.id) total, (c.ends_on - c.starts_on) / 7 + 1 weeks
    from cohort c join programme p on p.id = c.programme_id
        cross join lateral jsonb_array_elements(p.modules::jsonb) with ordinality m (module, place)
        cross join lateral jsonb_array_elements(m.module -> 'activities') with ordinality x (activity, place)
        cross join lateral (select cast(x.activity ->> 'minutes' as bigint) minutes) a
    where c.status <> 'PLANNED'
    window w as (partition by c.id order by m.place, x.place)
)
insert into cohort_activity
select gen_random_uuid(), 0, cohort_id, number,
    least(ends_on, starts_on + 7 * cast((done * weeks + total - 1) / total as integer) - 1)
from activity;

create table activity_progress (
    id           uuid        primary key,
    version      bigint      not null,
    enrolment_id uuid        not null references enrolment,
    number       integer     not null check (number >= 1),
    -- Another day than the cohort's, for this member.
    due_on       date,
    done_at      timestamptz,
    minutes      integer     check (minutes between 0 and 60000),
    -- The member's own; nobody else reads it.
    note         text        check (length(note) <= 2000),
    attended_by  uuid,
    tried        text        check (length(tried) <= 2000),
    happened     text        check (length(happened) <= 2000),
    decision     text,
    updated_at   timestamptz not null,
    unique (enrolment_id, number)
);

create table evidence (
    id           uuid        primary key,
    version      bigint      not null,
    enrolment_id uuid        not null references enrolment,
    number       integer     not null,
    round        integer     not null check (round >= 1),
    text         text        not null check (length(text) <= 5000),
    links        text[]      not null,
    submitted_at timestamptz not null,
    verdict      text,
    words        text        check (length(words) <= 2000),
    reviewed_by  uuid,
    reviewed_at  timestamptz,
    unique (enrolment_id, number, round),
    check ((verdict is null) = (reviewed_at is null))
);
create unique index evidence_waiting on evidence (enrolment_id, number) where verdict is null;
