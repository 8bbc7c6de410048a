\set n random(1, :items)
select id, active, display_name, job_role, languages, team_id, version from member where id = gen_random_uuid();
select id, audience, author_id, body, content_hash, created_at, details, external_id, form, identifiers, issued_at, languages, licence, media_seconds, minutes, obstacles, origin_url, owner_id, published_at, retired_by_source, review_by, review_note, reviewer_id, same_as, skills, source, status, summary, supplier, supplier_id, tasks, title, updated_at, url, version from item where id = ('00000000-0000-7000-8000-' || lpad(to_hex(:n::int), 12, '0'))::uuid;
