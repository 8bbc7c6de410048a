package academy.praxis.performance.study;

/** Where a study stands. */
enum StudyStatus {
    /** Being designed. */
    DRAFT,

    /** Was being designed and given up. Lots were drawn for it, so it is kept: nobody draws until they like it and leaves no trace. */
    DISCARDED,

    /** Its plan is fixed, its horizon not over. */
    FROZEN,

    /** There is a result at its horizon. */
    CONCLUDED;

    /** Whether there is a plan that changes by amendments only. */
    boolean isFixed() {
        return this == FROZEN || this == CONCLUDED;
    }
}
