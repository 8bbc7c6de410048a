-- The names of whoever wrote what a supplier brings: many licences ask that they are named.
alter table item add column authors varchar[] not null default '{}' check (cardinality(authors) <= 20);
