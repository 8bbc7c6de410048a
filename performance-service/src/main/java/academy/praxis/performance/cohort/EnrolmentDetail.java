package academy.praxis.performance.cohort;

import academy.praxis.kit.precondition.Versioned;
import java.util.List;
import java.util.UUID;

/**
 * A place in a cohort with all that is to be done in it.
 *
 * @param enrolment where the member stands
 * @param done how many activities are done
 * @param late how many should have been
 * @param minutesPlanned the time that the programme takes
 * @param minutesSpent the time that it took so far, where the member says so
 * @param activities in their order
 */
record EnrolmentDetail(
        UUID id,
        long version,
        EnrolmentView enrolment,
        MyEnrolmentView.CohortBrief cohort,
        MyEnrolmentView.ProgrammeBrief programme,
        int done,
        int late,
        int minutesPlanned,
        int minutesSpent,
        List<ActivityView> activities)
        implements Versioned {

    static EnrolmentDetail of(
            EnrolmentView enrolment,
            MyEnrolmentView.CohortBrief cohort,
            MyEnrolmentView.ProgrammeBrief programme,
            List<ActivityView> activities) {
        return new EnrolmentDetail(
                enrolment.id(),
                enrolment.version(),
                enrolment,
                cohort,
                programme,
                (int) activities.stream()
                        .filter(one -> one.state() == ActivityState.DONE)
                        .count(),
                (int) activities.stream().filter(ActivityView::late).count(),
                activities.stream().mapToInt(ActivityView::minutes).sum(),
                activities.stream()
                        .mapToInt(one -> one.minutesSpent() == null ? 0 : one.minutesSpent())
                        .sum(),
                activities);
    }
}
