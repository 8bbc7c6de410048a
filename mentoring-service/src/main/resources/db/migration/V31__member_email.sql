-- Where a member reads their mail. Known from the member's next event on, or after the projection was rebuilt.
alter table member add column email text;
