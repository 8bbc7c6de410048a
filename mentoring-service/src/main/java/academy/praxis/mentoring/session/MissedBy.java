package academy.praxis.mentoring.session;

/** Whose side could not be there; no more is asked. */
enum MissedBy {
    MENTOR,
    MENTEE,
    BOTH,
    UNKNOWN
}
