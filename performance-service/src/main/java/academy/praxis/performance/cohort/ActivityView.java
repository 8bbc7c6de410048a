package academy.praxis.performance.cohort;

import academy.praxis.kit.precondition.Versioned;
import academy.praxis.performance.programme.Activity;
import academy.praxis.performance.programme.ActivityForm;
import academy.praxis.performance.programme.ActivityKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An activity of a programme, and how far a member is with it.
 *
 * @param number its place in the programme, from 1; what it is called in paths
 * @param version of the progress; 0 while there is none
 * @param minutes the time that it takes
 * @param dueOn the last day on which it is on time; absent while the cohort has not settled that
 * @param late whether that day is over, and it is not done and not in review
 * @param minutesSpent the time that it took the member; absent where they do not say
 * @param note the member's own; absent for everybody else
 * @param experiment what came of it; absent for leads of teams, and while there is nothing
 * @param evidence every round, the first one first
 */
record ActivityView(
        int number,
        long version,
        String title,
        ActivityForm form,
        ActivityKind kind,
        int minutes,
        UUID itemId,
        LocalDate dueOn,
        boolean late,
        ActivityState state,
        Instant doneAt,
        Integer minutesSpent,
        String note,
        ExperimentView experiment,
        List<EvidenceView> evidence)
        implements Versioned {

    /** What came of an experiment. */
    record ExperimentView(String tried, String happened, Decision decision) {}

    /**
     * @param cohortDue when it is due in the cohort; {@code null} while that is not settled
     * @param progress {@code null} while there is none
     * @param rounds of this activity, the first one first
     * @param files of evidence, by its id
     */
    static ActivityView of(
            int number,
            Activity activity,
            LocalDate cohortDue,
            Enrolment enrolment,
            ActivityProgress progress,
            List<Evidence> rounds,
            Map<UUID, List<EvidenceFile>> files,
            Viewer viewer,
            LocalDate today) {
        ActivityState state = state(progress, rounds);
        LocalDate dueOn = dueOn(cohortDue, enrolment, progress);
        boolean open = state == ActivityState.OPEN || state == ActivityState.AGAIN;
        return new ActivityView(
                number,
                version(progress),
                activity.title(),
                activity.form(),
                activity.kind(),
                activity.minutes(),
                activity.itemId(),
                dueOn,
                open && dueOn != null && dueOn.isBefore(today),
                state,
                progress == null ? null : progress.doneAt,
                progress == null ? null : progress.minutes,
                progress != null && viewer.readsNotes() ? progress.note : null,
                progress != null && progress.decision != null && viewer.readsExperiments()
                        ? new ExperimentView(progress.tried, progress.happened, progress.decision)
                        : null,
                rounds.stream()
                        .map(round -> EvidenceView.of(round, files.getOrDefault(round.id, List.of()), viewer))
                        .toList());
    }

    /** One above the row's, as there is a state before there is a row. */
    static long version(ActivityProgress progress) {
        return progress == null ? 0 : progress.version + 1;
    }

    static ActivityState state(ActivityProgress progress, List<Evidence> rounds) {
        if (progress != null && progress.doneAt != null) {
            return ActivityState.DONE;
        }
        if (rounds.isEmpty()) {
            return ActivityState.OPEN;
        }
        return rounds.get(rounds.size() - 1).isWaiting() ? ActivityState.IN_REVIEW : ActivityState.AGAIN;
    }

    /** The member's own day, or else the cohort's, but not while who joined late catches up. */
    static LocalDate dueOn(LocalDate cohortDue, Enrolment enrolment, ActivityProgress progress) {
        if (progress != null && progress.dueOn != null) {
            return progress.dueOn;
        }
        LocalDate notBefore = enrolment.dueNotBefore;
        return cohortDue != null && notBefore != null && cohortDue.isBefore(notBefore) ? notBefore : cohortDue;
    }
}
