\set n random(1, :items)
select id, body, created_at, form, languages, licence, minutes, obstacles, owner_id, published_at, skills, status, summary, supplier, tasks, title, updated_at, url, version from item where id = ('00000000-0000-7000-8000-' || lpad(to_hex(:n::int), 12, '0'))::uuid;
