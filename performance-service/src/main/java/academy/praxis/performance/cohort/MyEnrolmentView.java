package academy.praxis.performance.cohort;

import academy.praxis.performance.programme.Activity;
import academy.praxis.performance.programme.Programmes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A place in a cohort, as the member who has it sees it.
 *
 * @param nextActivities what comes next in the programme, at most {@value #NEXT}
 */
record MyEnrolmentView(
        UUID id, CohortBrief cohort, ProgrammeBrief programme, List<Activity> nextActivities, Instant enrolledAt) {

    /** How many activities are shown as next. */
    static final int NEXT = 3;

    /** The cohort, as far as its members need it. */
    record CohortBrief(UUID id, String name, UUID facilitatorId, LocalDate startsOn, LocalDate endsOn) {}

    /** The programme, as far as its members need it. */
    record ProgrammeBrief(UUID id, String title) {}

    static MyEnrolmentView of(Enrolment enrolment, Cohort cohort, Programmes.Outline programme) {
        return new MyEnrolmentView(
                enrolment.id,
                new CohortBrief(cohort.id, cohort.name, cohort.facilitatorId, cohort.startsOn, cohort.endsOn),
                new ProgrammeBrief(programme.id(), programme.title()),
                programme.activities().stream().limit(NEXT).toList(),
                enrolment.enrolledAt);
    }
}
