package academy.praxis.performance.cohort;

import java.util.UUID;

/**
 * What became of a member who was to join a cohort.
 *
 * @param message why they were refused, in words; absent otherwise
 */
record Joined(UUID memberId, How how, String message) {

    /** Named means that they are enrolled when the cohort is launched. */
    enum How {
        NAMED,
        ENROLLED,
        WAITING,
        ALREADY,
        REFUSED
    }

    static Joined as(UUID memberId, How how) {
        return new Joined(memberId, how, null);
    }

    static Joined refused(UUID memberId, String why) {
        return new Joined(memberId, How.REFUSED, why);
    }
}
