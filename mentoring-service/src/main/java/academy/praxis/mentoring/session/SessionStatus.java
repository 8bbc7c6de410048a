package academy.praxis.mentoring.session;

/** How far a session is. */
public enum SessionStatus {
    /** Times are on offer; none is agreed on. */
    PROPOSED,
    /** It has its time. Other times may be on offer; until one is agreed on, the old one holds. */
    SCHEDULED,
    CANCELLED,
    HELD,
    MISSED
}
