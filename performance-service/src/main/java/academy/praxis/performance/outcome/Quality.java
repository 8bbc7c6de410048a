package academy.praxis.performance.outcome;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What looks wrong with a unit's values; nothing of it is ever changed.
 *
 * @param gaps periods between its first value and the last of all units that have none
 * @param outliers by the Hampel identifier: further from the median than three times 1.4826 times the median absolute deviation (Hampel 1974,
 *     "The influence curve and its role in robust estimation"; Davies & Gather 1993). None where half of the values are the same, since
 *     that deviation is 0 then
 * @param constant whether it has five values or more that are all the same
 * @param last its last period with a value
 */
record Quality(List<Period> gaps, List<Outlier> outliers, boolean constant, Period last, int values) {
    private static final double NORMAL = 1.4826;
    private static final double REACH = 3;
    private static final int ENOUGH = 5;

    /** A value that is far from the others of its unit. @param low to {@code high}: what is usual */
    record Outlier(Period period, double value, double low, double high) {}

    static Quality of(List<Period> periods, double[] values) {
        int[] known = IntStream.range(0, values.length)
                .filter(t -> !Double.isNaN(values[t]))
                .toArray();
        List<Period> gaps = known.length == 0
                ? List.of()
                : IntStream.range(known[0], values.length)
                        .filter(t -> Double.isNaN(values[t]))
                        .mapToObj(periods::get)
                        .toList();
        double[] all = Arrays.stream(known).mapToDouble(t -> values[t]).toArray();
        boolean constant = all.length >= ENOUGH && Arrays.stream(all).allMatch(value -> value == all[0]);
        return new Quality(
                gaps,
                outliers(periods, values, known, all),
                constant,
                known.length == 0 ? null : periods.get(known[known.length - 1]),
                known.length);
    }

    boolean isFine() {
        return gaps.isEmpty() && outliers.isEmpty() && !constant;
    }

    private static List<Outlier> outliers(List<Period> periods, double[] values, int[] known, double[] all) {
        if (all.length < ENOUGH) {
            return List.of();
        }
        double median = median(all);
        double deviation =
                median(Arrays.stream(all).map(value -> Math.abs(value - median)).toArray());
        double reach = REACH * NORMAL * deviation;
        List<Outlier> outliers = new ArrayList<>();
        for (int t : known) {
            if (reach > 0 && Math.abs(values[t] - median) > reach) {
                outliers.add(new Outlier(periods.get(t), values[t], median - reach, median + reach));
            }
        }
        return outliers;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
