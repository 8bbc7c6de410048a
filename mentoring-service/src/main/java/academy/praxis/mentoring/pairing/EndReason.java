package academy.praxis.mentoring.pairing;

/** Why a proposal or a pairing came to its end. */
public enum EndReason {
    MENTOR_DECLINED,
    MENTEE_DECLINED,
    NO_ANSWER,
    /** Left by the mentor, at nobody's fault. */
    MENTOR_LEFT,
    /** Left by the mentee, at nobody's fault. */
    MENTEE_LEFT,
    /** Done, and looked back upon. */
    COMPLETED
}
