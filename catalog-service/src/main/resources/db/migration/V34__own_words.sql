-- In what words the member asked: those of others who asked the same are not theirs to publish.
alter table unmet_asker add column text text not null default '' check (length(text) <= 1000);
alter table unmet_asker alter column text drop default;
