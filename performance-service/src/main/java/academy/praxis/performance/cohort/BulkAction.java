package academy.praxis.performance.cohort;

/** What is done for many members of a cohort at once. */
public enum BulkAction {
    /** Tells them, by an event, that somebody counts on them. Once a day at most. */
    REMIND,
    /** Gives them another day for an activity. */
    EXTEND,
    /** Notes that they took part in an activity. */
    ATTENDED,
    /** Takes them out. */
    REMOVE,
    /** Lets them go on in another cohort. */
    TRANSFER
}
