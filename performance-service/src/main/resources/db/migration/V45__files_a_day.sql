-- How many files a member brought on the last day on which they brought some, also such as are gone.
alter table member add column files_day date, add column files_brought integer not null default 0;
