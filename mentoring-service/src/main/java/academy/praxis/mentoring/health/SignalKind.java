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
    AGREEMENT_MISSING;

    /**
     * Whether the bus may tell of it, in a hint or as a signal. Not of low check-ins: whoever listens knows who was asked and who
     * answered, and a hint to one of two, or a signal soon after an answer, would say what it was.
     */
    boolean isTold() {
        return this != LOW_CHECK_INS;
    }
}
