-- Which state of a post the catalog has seen last: an older one never overwrites it, also when the post is no item any more.
create table contribution (
    post_id uuid   primary key,
    version bigint not null
);
