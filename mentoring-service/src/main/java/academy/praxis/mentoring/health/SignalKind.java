package academy.praxis.mentoring.health;

/** What may be wrong with a pairing. */
enum SignalKind {
    /** Sessions were agreed on and not held, one after another. */
    MISSED_SESSIONS,
    /** No session was held for long, and none is planned. */
    SILENCE,
    /** Check-ins were answered low. */
    LOW_CHECK_INS,
    CHECK_IN_NOT_ANSWERED,
    /** An open goal of which nothing was said for long, or whose day is over. */
    STALLED_GOALS,
    /** There is no agreement on which everyone agreed. */
    AGREEMENT_MISSING
}
