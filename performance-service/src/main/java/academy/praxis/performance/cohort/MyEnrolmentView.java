package academy.praxis.performance.cohort;

import academy.praxis.performance.programme.ActivityForm;
import academy.praxis.performance.programme.ActivityKind;
import academy.praxis.performance.programme.Programmes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A place in a cohort, as the member who has it sees it.
 *
 * @param done how many activities are done
 * @param total how many there are
 * @param late how many should have been done
 * @param nextActivities what comes next in the programme and is not done, at most {@value #NEXT}; nothing while they wait
 * @param enrolledAt absent while they wait
 */
record MyEnrolmentView(
        UUID id,
        long version,
        CohortBrief cohort,
        ProgrammeBrief programme,
        EnrolmentStatus status,
        int done,
        int total,
        int late,
        List<NextActivity> nextActivities,
        Instant enrolledAt) {

    /** How many activities are shown as next. */
    static final int NEXT = 3;

    /** The cohort, as far as its members need it. */
    record CohortBrief(
            UUID id, String name, UUID facilitatorId, LocalDate startsOn, LocalDate endsOn, CohortStatus status) {
        static CohortBrief of(Cohort cohort) {
            return new CohortBrief(
                    cohort.id, cohort.name, cohort.facilitatorId, cohort.startsOn, cohort.endsOn, cohort.status);
        }
    }

    /** The programme, as far as its members need it. */
    record ProgrammeBrief(UUID id, int version, String title) {
        static ProgrammeBrief of(Programmes.Outline programme) {
            return new ProgrammeBrief(programme.id(), programme.version(), programme.title());
        }
    }

    /**
     * An activity that comes next.
     *
     * @param number what it is called in paths
     * @param minutes the time that it takes
     * @param itemId the catalog's item that it uses; absent where it uses none
     */
    record NextActivity(
            int number,
            String title,
            ActivityForm form,
            int minutes,
            UUID itemId,
            ActivityKind kind,
            LocalDate dueOn,
            boolean late,
            ActivityState state) {
        static NextActivity of(ActivityView view) {
            return new NextActivity(
                    view.number(),
                    view.title(),
                    view.form(),
                    view.minutes(),
                    view.itemId(),
                    view.kind(),
                    view.dueOn(),
                    view.late(),
                    view.state());
        }
    }

    static MyEnrolmentView of(
            Enrolment enrolment, Cohort cohort, Programmes.Outline programme, List<ActivityView> activities) {
        boolean active = enrolment.status.takesPart() && !cohort.isClosed();
        return new MyEnrolmentView(
                enrolment.id,
                enrolment.version,
                CohortBrief.of(cohort),
                ProgrammeBrief.of(programme),
                enrolment.status,
                (int) activities.stream()
                        .filter(one -> one.state() == ActivityState.DONE)
                        .count(),
                activities.size(),
                (int) activities.stream().filter(ActivityView::late).count(),
                active
                        ? activities.stream()
                                .filter(one -> one.state() == ActivityState.OPEN || one.state() == ActivityState.AGAIN)
                                .limit(NEXT)
                                .map(NextActivity::of)
                                .toList()
                        : List.of(),
                enrolment.enrolledAt);
    }
}
