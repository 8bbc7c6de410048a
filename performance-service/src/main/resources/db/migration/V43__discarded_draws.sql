-- A draft by lot that is given up stays, and so does how often its lots were drawn otherwise: nobody draws until it pleases.
alter table study add column redrawn integer not null default 0 check (redrawn >= 0);
alter table study drop constraint study_check;
alter table study drop constraint study_status_check;
alter table study add constraint study_status_check check (status in ('DRAFT', 'DISCARDED', 'FROZEN', 'CONCLUDED'));
alter table study add constraint study_check
    check (status in ('DRAFT', 'DISCARDED') or plan_hash is not null and frozen_at is not null and horizon_end is not null);
