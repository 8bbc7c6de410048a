-- What a source takes back before it was published is retired without ever having been offered.
alter table item drop constraint item_check1, add constraint item_offered check (status <> 'PUBLISHED' or published_at is not null);

alter table item
    -- ACADEMY: written here; SUPPLIER: brought by a connector or pushed; POST: a contribution in the community.
    add column source           text        not null default 'ACADEMY',
    add column supplier_id      uuid,
    add column external_id      text        check (length(external_id) <= 500),
    add column content_hash     text,
    add column author_id        uuid,
    add column origin_url       text,
    add column issued_at        timestamptz,
    add column identifiers      varchar[]   not null default '{}',
    -- Empty: everyone. Else who has one of these keys, 'team:<id>' or 'job-role:<name in lower case>'.
    add column audience         varchar[]   not null default '{}',
    add column review_by        date,
    add column reviewer_id      uuid,
    -- The date of which owner and reviewer have been told that it has passed.
    add column told_of          date,
    add column review_note      text        check (length(review_note) <= 2000),
    add column media_seconds    integer     check (media_seconds between 0 and 3600000),
    add column details          text        check (jsonb_typeof(details::jsonb) = 'object'),
    add column same_as          uuid        references item,
    -- What its source took back comes again when the source has it again; what was retired here by hand does not.
    add column retired_by_source boolean    not null default false,
    -- The transaction of the last change. Read models follow it: unlike a time or a sequence, what commits late is not missed.
    add column change_xid       xid8        not null default pg_current_xact_id(),
    add check (same_as <> id),
    add check ((source = 'SUPPLIER') = (supplier_id is not null)),
    add check ((source = 'ACADEMY') = (external_id is null));

create unique index item_origin on item (source, supplier_id, external_id) nulls not distinct where external_id is not null;
create index item_changes on item (change_xid, id);
create index item_identifiers on item using gin (identifiers);
create index item_same_as on item (same_as) where same_as is not null;
create index item_review on item (review_by, id) where status = 'PUBLISHED';
create index item_status on item (status, created_at desc, id desc);

create function item_changed() returns trigger language plpgsql as $$
begin
    new.change_xid := pg_current_xact_id();
    return new;
end $$;

create trigger item_changed before update on item for each row execute function item_changed();

-- What was changed, by whom, and the content as it was then; none where the change left the content alone.
create table item_revision (
    item_id    uuid        not null references item,
    version    bigint      not null,
    change     text        not null,
    changed_by uuid,
    changed_at timestamptz not null,
    content    text        check (jsonb_typeof(content::jsonb) = 'object'),
    primary key (item_id, version)
);

insert into item_revision (item_id, version, change, changed_by, changed_at, content)
    select id, version, 'KEPT', owner_id, updated_at, jsonb_build_object(
        'title', title, 'summary', summary, 'body', body, 'form', form, 'minutes', minutes, 'languages', languages,
        'tasks', tasks, 'obstacles', obstacles, 'skills', skills, 'url', url, 'licence', licence, 'supplier', supplier)::text
    from item;

-- Whoever looks after an item looks whether it is still right, a year after its publication, as for those to come.
update item set reviewer_id = owner_id, review_by = case when status = 'PUBLISHED' then cast(published_at as date) + 365 end;
