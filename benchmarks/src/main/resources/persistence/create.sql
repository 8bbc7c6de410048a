begin;
insert into item (body, created_at, form, languages, licence, minutes, obstacles, owner_id, published_at, skills, status, summary, supplier, tasks, title, updated_at, url, version, id) values (repeat('One step after another. ', 40), now(), 'REFERENCE', '{en,nl}', 'CC BY 4.0', 15, '{no time}', gen_random_uuid(), null, '{listening}', 'DRAFT', repeat('What to do when a crisis comes. ', 6), 'WHO', '{make a safety plan,talk about suicide}', 'A safety plan, made together', now(), 'https://example.org/1', 0, uuidv7());
commit;
