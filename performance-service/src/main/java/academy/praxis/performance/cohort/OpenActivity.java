package academy.praxis.performance.cohort;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An activity that a member has still to do.
 *
 * @param minutesSpent the time that it took so far
 * @param askedAgain whether the facilitator asked for it again
 */
record OpenActivity(
        UUID memberId,
        UUID enrolmentId,
        UUID cohortId,
        int number,
        LocalDate dueOn,
        int minutesSpent,
        boolean askedAgain) {}
