-- Whether leaders take part in the community, of those who agreed to be counted.
create table leader_participation (
    id        uuid    primary key,
    version   bigint  not null,
    member_id uuid,
    counted   boolean not null,
    weeks     integer not null,
    took_part integer not null
);
create index leader_participation_member on leader_participation (member_id);
