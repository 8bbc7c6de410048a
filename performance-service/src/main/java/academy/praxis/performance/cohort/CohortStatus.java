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
    CANCELLED;

    /** Whether everybody may know of such a cohort; of others only those who run it or are in it, and whom it concerns otherwise. */
    public boolean isSeenByAll() {
        return this == LAUNCHED || this == COMPLETED;
    }
}
