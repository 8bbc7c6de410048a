package academy.praxis.mentoring.session;

/** What happened to a session that those in it should hear of. */
public enum SessionChange {
    /** Times are on offer to them. */
    OFFERED,
    /** It has a time, or another one. */
    AGREED,
    /** Title, place or link changed; the time did not. */
    DESCRIBED,
    /** It will not take place, or not with them. */
    CANCELLED
}
