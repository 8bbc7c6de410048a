package academy.praxis.performance.cohort;

import academy.praxis.performance.programme.Activity;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** When the activities of a programme are due. */
final class DueDates {
    private DueDates() {}

    /**
     * Spreads activities over the weeks of a cohort in their order, so that each week asks for about as many minutes: an activity is due at the
     * end of the week in which its share of all minutes so far falls.
     *
     * @param from the first day
     * @param to the last day, on which whatever is left is due; not before the first
     * @param chosen days that a manager chose instead
     * @return a date for each activity, in their order
     */
    static List<DueDate> spread(LocalDate from, LocalDate to, List<Activity> activities, Collection<DueDate> chosen) {
        Map<Integer, LocalDate> byNumber = new HashMap<>();
        chosen.forEach(one -> byNumber.put(one.number(), one.dueOn()));
        long weeks = weeks(from, to);
        long total = activities.stream().mapToLong(Activity::minutes).sum();
        long soFar = 0;
        List<DueDate> dates = new ArrayList<>();
        for (Activity activity : activities) {
            soFar += activity.minutes();
            long week = (soFar * weeks + total - 1) / total;
            LocalDate end = from.plusDays(7 * week - 1);
            LocalDate spread = end.isAfter(to) ? to : end;
            int number = dates.size() + 1;
            dates.add(new DueDate(number, byNumber.getOrDefault(number, spread)));
        }
        return dates;
    }

    /** How many weeks it is from one day to another, both included; a week that has begun counts. */
    static long weeks(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to) / 7 + 1;
    }
}
