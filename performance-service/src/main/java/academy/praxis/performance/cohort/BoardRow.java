package academy.praxis.performance.cohort;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * How one member of a cohort gets on.
 *
 * @param done how many activities are done
 * @param total how many there are
 * @param late how many should have been done, and are not in review
 * @param due how many are to be done within seven days
 * @param inReview how many wait for the facilitator
 * @param minutesSpent the time that it took so far, where the member says so
 * @param nextDueOn when the next that is not done is due
 * @param stuck why they do not get on; empty where they do
 */
record BoardRow(
        UUID enrolmentId,
        EnrolmentView.Person member,
        EnrolmentStatus status,
        boolean leader,
        int done,
        int total,
        int late,
        int due,
        int inReview,
        int minutesSpent,
        LocalDate nextDueOn,
        Instant enrolledAt,
        Instant lastActivityAt,
        Instant remindedAt,
        List<Stuck> stuck) {

    /** @param words the reason in the caller's language */
    record Stuck(StuckBecause because, String words) {}
}
