-- What those in a pairing agree on. Each change is a new version; who agreed is noted with the version that they agreed to.
create table pairing_agreement (
    pairing_id      uuid        primary key references pairing (id),
    version         bigint      not null,
    purpose         text        not null check (length(purpose) <= 2000),
    rhythm_days     integer     not null check (rhythm_days between 1 and 90),
    session_minutes integer     not null check (session_minutes between 15 and 240),
    confidentiality text        not null check (length(confidentiality) <= 2000),
    absence         text        not null check (length(absence) <= 2000),
    ends_on         date        not null,
    written_by      uuid        not null,
    updated_at      timestamptz not null
);

create table agreement_consent (
    pairing_id uuid        not null references pairing_agreement (pairing_id),
    member_id  uuid        not null,
    version    bigint      not null,
    at         timestamptz not null,
    primary key (pairing_id, member_id)
);
