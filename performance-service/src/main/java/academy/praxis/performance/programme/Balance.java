package academy.praxis.performance.programme;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How much of one kind there is in a programme.
 *
 * @param minutes the time of the activities of this kind
 * @param percent its share of all minutes; the shares add up to 100
 */
public record Balance(ActivityKind kind, int minutes, int percent) {

    /**
     * The share of each kind, also of those that are missing. Percentages are rounded by largest remainders (Hamilton's method), so that they
     * add up.
     */
    public static List<Balance> of(Collection<Activity> activities) {
        ActivityKind[] kinds = ActivityKind.values();
        long[] minutes = new long[kinds.length];
        activities.forEach(activity -> minutes[activity.kind().ordinal()] += activity.minutes());
        int[] percent = percent(minutes);
        return Arrays.stream(kinds)
                .map(kind -> new Balance(kind, Math.toIntExact(minutes[kind.ordinal()]), percent[kind.ordinal()]))
                .toList();
    }

    private static int[] percent(long[] minutes) {
        long all = Arrays.stream(minutes).sum();
        int[] percent = new int[minutes.length];
        if (all == 0) {
            return percent;
        }
        for (int i = 0; i < minutes.length; i++) {
            percent[i] = (int) (100 * minutes[i] / all);
        }
        IntStream.range(0, minutes.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> 100 * minutes[i] % all)
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .limit(100 - Arrays.stream(percent).sum())
                .forEach(i -> percent[i]++);
        return percent;
    }
}
