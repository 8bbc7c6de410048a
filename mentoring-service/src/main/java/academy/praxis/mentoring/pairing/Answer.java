package academy.praxis.mentoring.pairing;

/** What somebody said to a proposal. */
enum Answer {
    PENDING,
    ACCEPTED,
    DECLINED,
    /** They had said yes and left later. */
    LEFT
}
