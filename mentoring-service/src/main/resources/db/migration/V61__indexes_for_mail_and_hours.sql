-- When a member was last sent mail of a kind about a session is asked with every mail that is written.
create index session_mail_sent on session_mail (session_id, member_id, kind, sent_at) where sent_at is not null;
-- What a mentor held in a time is asked for certificates and for a mentor's own hours.
create index pairing_session_held on pairing_session (mentor_id, starts_at) where status = 'HELD';
