package academy.praxis.performance.cohort;

/** Where a cohort stands. */
public enum CohortStatus {
    /** Being put together; its leaders may have started. */
    PLANNED,
    /** Under way with its members enrolled. */
    LAUNCHED,
    /** Went through to its end. */
    COMPLETED,
    /** Given up, before or after it set out. */
    CANCELLED
}
