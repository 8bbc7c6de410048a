package academy.praxis.performance.cohort;

/** How far a member is with an activity. */
public enum ActivityState {
    OPEN,
    /** Its evidence waits for the facilitator. */
    IN_REVIEW,
    /** The facilitator asks to do it again. */
    AGAIN,
    DONE
}
