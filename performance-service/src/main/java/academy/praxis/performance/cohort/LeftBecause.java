package academy.praxis.performance.cohort;

/** Why somebody is no longer in a cohort. */
public enum LeftBecause {
    /** They said so themselves. */
    OWN_WISH,
    /** Those who run the cohort took them out. */
    REMOVED,
    /** They are no longer active in the academy. */
    DEACTIVATED,
    /** They go on in another cohort. */
    TRANSFERRED,
    /** The cohort came to its end while they waited. */
    CLOSED
}
