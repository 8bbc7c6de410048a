-- When somebody first said whether a session was held: a correction is possible for a week after.
alter table pairing_session add column outcome_at timestamptz;
update pairing_session set outcome_at = updated_at where status in ('HELD', 'MISSED');
