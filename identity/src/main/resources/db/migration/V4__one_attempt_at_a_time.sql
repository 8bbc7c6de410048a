-- Somebody is at the client until then, and a new note waits.
alter table credential_task add column leased_until timestamptz not null default '-infinity';
-- Only what is in use is ever overdue.
drop index credential_expiry;
create index credential_expiry on credential (expires_on) where status = 'ACTIVE';

-- A file of people leaves thousands of invitations, and a deactivation does not wait behind them.
drop index account_task_due;
create index account_task_due on account_task (invite, due_at);
