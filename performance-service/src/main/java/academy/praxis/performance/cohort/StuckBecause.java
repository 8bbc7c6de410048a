package academy.praxis.performance.cohort;

/** Why somebody does not get on in a cohort. The rules stand in {@link BoardRepository}. */
public enum StuckBecause {
    /** Two weeks after they could begin. */
    NOT_STARTED,
    /** With two activities or more. */
    LATE,
    /** What they showed waits for the facilitator. */
    REVIEW_WAITS,
    /** They were asked to do something again, and did not yet. */
    ASKED_AGAIN,
    /** They began, and did nothing for four weeks. */
    SILENT
}
