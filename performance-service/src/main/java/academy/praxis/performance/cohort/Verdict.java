package academy.praxis.performance.cohort;

/** What a facilitator says of evidence. */
public enum Verdict {
    ACCEPTED,
    /** Please do it again. */
    AGAIN
}
