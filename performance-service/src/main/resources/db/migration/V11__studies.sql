create table study (
    id           uuid        primary key,
    version      bigint      not null,
    outcome_id   uuid        not null references outcome,
    title        text        not null check (length(title) between 3 and 200),
    design       text        not null,
    status       text        not null check (status in ('DRAFT', 'FROZEN', 'CONCLUDED')),
    -- Read and written as a whole, so they are kept as a whole.
    content      text        not null check (jsonb_typeof(content::jsonb) = 'object'),
    assignments  text        not null check (jsonb_typeof(assignments::jsonb) = 'array'),
    seed         bigint      not null,
    plan_number  integer     not null,
    plan_hash    text,
    late         boolean     not null,
    frozen_by    uuid,
    frozen_at    timestamptz,
    -- The day after the last period that the study looks at.
    horizon_end  date,
    concluded_at timestamptz,
    verdict      text,
    created_by   uuid        not null,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    check (status = 'DRAFT' or plan_hash is not null and frozen_at is not null and horizon_end is not null)
);
create index study_newest on study (created_at desc, id desc);
create index study_outcome on study (outcome_id, created_at desc, id desc);
create index study_due on study (horizon_end) where status = 'FROZEN';

-- The plan as it was frozen (number 0) and as it was amended.
create table study_plan (
    id        uuid        primary key,
    study_id  uuid        not null references study,
    number    integer     not null,
    hash      text        not null check (length(hash) = 64),
    plan      text        not null,
    reason    text,
    changes   text,
    -- Whether results could be known when it was written.
    after_data boolean    not null,
    by_id     uuid        not null,
    at        timestamptz not null,
    unique (study_id, number)
);

-- Each result that was shown, so that none can be forgotten that did not please.
create table study_result (
    id        uuid        primary key,
    study_id  uuid        not null references study,
    plan_hash text        not null,
    data_key  text        not null,
    final     boolean     not null,
    verdict   text        not null,
    result    text        not null check (jsonb_typeof(result::jsonb) = 'object'),
    at        timestamptz not null,
    unique (study_id, plan_hash, data_key)
);
create index study_result_newest on study_result (study_id, id desc);

create function is_kept() returns trigger language plpgsql as $$
begin
    raise exception 'Rows of % are only added.', tg_table_name;
end $$;
create trigger study_plan_is_kept before update or delete on study_plan for each row execute function is_kept();
create trigger study_result_is_kept before update or delete on study_result for each row execute function is_kept();
