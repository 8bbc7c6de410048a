-- The sessions of some hundreds of members at a time, for a week's plans: without it, each such question reads all sessions of the week.
create index mentoring_session_who on mentoring_session using gin ((mentee_ids || mentor_id)) where status = 'scheduled';
