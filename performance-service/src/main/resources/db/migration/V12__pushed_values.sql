-- Values may be sent by the machine client that a manager registered at the outcome; then no member recorded them.
alter table outcome
    add column source_client_id text check (length(source_client_id) <= 100);
alter table observation
    alter column recorded_by drop not null,
    add column recorded_by_client text,
    add constraint observation_recorded check ((recorded_by is null) <> (recorded_by_client is null));
