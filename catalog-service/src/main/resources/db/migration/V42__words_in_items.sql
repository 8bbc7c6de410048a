-- A text's words. To the parser of PostgreSQL a hyphen may be a minus sign, a dot the end of a host and a slash that of a path: "steps 3-4" would
-- have no word "4". A question is split at punctuation, so texts are too.
create function words_in(text) returns tsvector language sql immutable parallel safe strict
    return to_tsvector('simple', translate(folded($1), '!"#$%&''()*+,-./:;<=>?@[\]^_`{|}~', repeat(' ', 32)));

drop index item_words;
create index item_words on item using gin (words_in(title || ' ' || summary));
