package academy.praxis.performance.cohort;

import academy.praxis.performance.programme.Activity;
import academy.praxis.performance.programme.ActivityForm;
import academy.praxis.performance.programme.ActivityKind;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An activity of a cohort and when it is due.
 *
 * @param number its place in the programme, from 1; what it is called in paths
 * @param minutes the time that it takes
 * @param dueOn the last day on which it is on time
 */
record ActivityDate(
        int number, String title, ActivityForm form, int minutes, UUID itemId, ActivityKind kind, LocalDate dueOn) {

    static ActivityDate of(int number, Activity activity, LocalDate dueOn) {
        return new ActivityDate(
                number,
                activity.title(),
                activity.form(),
                activity.minutes(),
                activity.itemId(),
                activity.kind(),
                dueOn);
    }
}
