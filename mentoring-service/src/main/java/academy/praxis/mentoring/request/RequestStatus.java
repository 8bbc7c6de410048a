package academy.praxis.mentoring.request;

/** Whether a mentee still looks for a mentor. */
public enum RequestStatus {
    OPEN,
    /** Mentor and mentee were asked; one of them has yet to answer. */
    PROPOSED,
    MATCHED,
    WITHDRAWN
}
