package academy.praxis.performance.cohort;

/** Where a cohort stands: being put together, or under way with its members enrolled. */
public enum CohortStatus {
    PLANNED,
    LAUNCHED
}
