package academy.praxis.performance.cohort;

import academy.praxis.performance.programme.Programmes;
import java.time.Instant;
import java.util.UUID;

/** What came of an experiment of somebody in a cohort. */
record ExperimentOfCohort(
        UUID enrolmentId,
        UUID memberId,
        int activity,
        String title,
        String tried,
        String happened,
        Decision decision,
        Instant updatedAt) {

    static ExperimentOfCohort of(ActivityProgress result, UUID memberId, Programmes.Outline programme) {
        return new ExperimentOfCohort(
                result.enrolmentId,
                memberId,
                result.number,
                programme.activities().get(result.number - 1).title(),
                result.tried,
                result.happened,
                result.decision,
                result.updatedAt);
    }
}
