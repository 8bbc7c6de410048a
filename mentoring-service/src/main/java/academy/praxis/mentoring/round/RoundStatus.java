package academy.praxis.mentoring.round;

/** Where a round is. */
enum RoundStatus {
    /** Its settings may still change. */
    DRAFT,
    /** A job is on it. */
    SOLVING,
    /** To be looked at, decided on and published. */
    SOLVED,
    /** Those concerned were asked. */
    PUBLISHED,
    /** The job could not end; why is said. Solving may be tried again. */
    FAILED
}
