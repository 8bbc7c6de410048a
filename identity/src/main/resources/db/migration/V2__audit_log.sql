-- Who did what to whom. Rows are only added; see the triggers below.
create table audit_entry (
    id           uuid        primary key,
    at           timestamptz not null,
    -- Who did it: a member, a machine by its token's subject, or, where both are null, the academy itself.
    -- No foreign keys: a log tells of what was, and must be writable whatever became of it.
    actor_id     uuid,
    actor_client text,
    action       text        not null,
    target_kind  text        not null check (target_kind in ('MEMBER', 'TEAM', 'CREDENTIAL', 'FILE')),
    target_id    uuid,
    -- What it was called then.
    target_name  text,
    -- JSON: the fields with what they were and became.
    changes      text        not null,
    check (actor_id is null or actor_client is null)
);
create index audit_entry_at on audit_entry (at desc, id desc);
create index audit_entry_actor on audit_entry (actor_id, at desc, id desc);
create index audit_entry_target on audit_entry (target_id, at desc, id desc);
create index audit_entry_action on audit_entry (action, at desc, id desc);

create function audit_retention() returns interval language sql immutable as $$ select interval '3 years' $$;

-- The service owns the table, so that grants would not hold it back; this does, whatever its code says.
create function audit_entry_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        if old.at < now() - audit_retention() then
            return old;
        end if;
    end if;
    raise exception 'audit entries are not changed, and not removed before their time' using errcode = 'integrity_constraint_violation';
end
$$;
create trigger audit_entry_stays before update or delete on audit_entry for each row execute function audit_entry_stays();
create trigger audit_entry_is_not_emptied before truncate on audit_entry for each statement execute function audit_entry_stays();
