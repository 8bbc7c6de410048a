-- Sentence vectors of what people wrote, by the hash of model and text: 384 floats, big-endian.
create table text_meaning (
    key    text  primary key,
    vector bytea not null
);
