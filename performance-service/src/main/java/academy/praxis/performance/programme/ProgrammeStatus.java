package academy.praxis.performance.programme;

/** Where a programme stands: being written, or ready for cohorts and then fixed. */
public enum ProgrammeStatus {
    DRAFT,
    PUBLISHED
}
