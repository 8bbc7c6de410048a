package academy.praxis.performance.programme;

/** Where a programme stands. */
public enum ProgrammeStatus {
    /** Being written, never published. */
    DRAFT,
    /** Cohorts can go through its latest version. */
    PUBLISHED,
    /** No new cohort goes through it; those that do, go on. */
    ARCHIVED
}
