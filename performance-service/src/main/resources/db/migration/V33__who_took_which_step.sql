-- Who is named in the steps of an anonymous obstacle tells who is not, and who opened one again has it: neither is kept any more.
update obstacle_step set "by" = null
where "by" is not null and (kind = 'REOPENED' or obstacle_id in (select id from obstacle where anonymous));
comment on column obstacle_step."by" is 'Nobody where the service did it, in all steps of anonymous obstacles, and where one was opened again';
