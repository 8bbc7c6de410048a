-- Whether a licence lets others pass on what is said of an item: any of Creative Commons, or none needed (public domain).
create function is_open_licence(text) returns boolean language sql immutable parallel safe as $$
    select coalesce($1 ~* '(^|[^a-z])(cc0|cc[ -]by|creative commons|creativecommons\.org/(licenses|publicdomain)/|public domain)', false)
$$;

-- What harvesters see, and what they saw once and see no longer. What was never for them is not here.
create table offered_item (
    item_id    uuid        primary key references item,
    changed_at timestamptz not null,
    withdrawn  boolean     not null
);

create index offered_item_changes on offered_item (changed_at, item_id);
create index item_newest_published on item (published_at desc, id desc) where status = 'PUBLISHED';

-- An item goes out when it is published, for everyone, no duplicate, and under an open licence or the academy's own without a word about a
-- licence. Posts do not: who wrote them was told that the academy would read them.
create function goes_out(item) returns boolean language sql immutable parallel safe as $$
    select $1.status = 'PUBLISHED' and $1.audience = '{}' and $1.same_as is null
        and $1.source <> 'POST'
        and (is_open_licence($1.licence) or $1.source = 'ACADEMY' and $1.supplier is null and $1.licence is null)
$$;

-- By the database, so that no way of changing an item goes past it, and in the same transaction.
create function offer_item() returns trigger language plpgsql as $$
begin
    if goes_out(new) then
        insert into offered_item (item_id, changed_at, withdrawn) values (new.id, clock_timestamp(), false)
            on conflict (item_id) do update set changed_at = excluded.changed_at, withdrawn = false;
    else
        update offered_item set changed_at = clock_timestamp(), withdrawn = true where item_id = new.id and not withdrawn;
    end if;
    return null;
end $$;

create trigger offer_new_item after insert on item for each row execute function offer_item();
-- What is only remembered with the row, such as who was reminded, is no change for others.
create trigger offer_changed_item after update on item for each row
    when (new.version <> old.version or goes_out(new) <> goes_out(old)) execute function offer_item();

insert into offered_item (item_id, changed_at, withdrawn) select id, clock_timestamp(), false from item where goes_out(item);
