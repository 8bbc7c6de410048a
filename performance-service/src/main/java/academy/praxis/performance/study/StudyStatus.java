package academy.praxis.performance.study;

/** Where a study stands. */
enum StudyStatus {
    /** Being designed. */
    DRAFT,

    /** Its plan is fixed, its horizon not over. */
    FROZEN,

    /** There is a result at its horizon. */
    CONCLUDED
}
