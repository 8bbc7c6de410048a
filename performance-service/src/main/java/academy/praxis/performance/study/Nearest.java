package academy.praxis.performance.study;

import academy.praxis.performance.outcome.Measured;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Finds units that were most alike before: nearest neighbours without replacement by the distance of level and trend, each over its standard
 * deviation among all units (Rosenbaum & Rubin 1985, "Constructing a control group using multivariate matched sampling methods"; Stuart
 * 2010, "Matching methods for causal inference").
 */
final class Nearest {
    private static final int FEWEST_VALUES = 3;

    private final Measured measured;
    private final int start;
    private final double[] levels;
    private final double[] trends;
    private final double levelSpread;
    private final double trendSpread;

    /** @param start the first column that does not count any more */
    Nearest(Measured measured, int start) {
        this.measured = measured;
        this.start = Math.max(0, Math.min(start, measured.periods().size()));
        this.levels = rows().mapToDouble(this::level).toArray();
        this.trends = rows().mapToDouble(this::trend).toArray();
        this.levelSpread = spread(levels);
        this.trendSpread = spread(trends);
    }

    /**
     * A unit that was alike.
     *
     * @param distance from the unit that it is like, in standard deviations; below 0.25 is near
     */
    record Match(UUID unitId, UUID like, double distance) {}

    /** So many for each unit, as far as there are; nearest first. Units of which too little was measured have none and are none. */
    List<Match> of(List<UUID> treated, int each) {
        Set<UUID> taken = new HashSet<>(treated);
        List<UUID> units = measured.units();
        List<Match> matches = new ArrayList<>();
        for (int round = 0; round < each; round++) {
            for (UUID unit : treated) {
                int row = measured.row(unit);
                if (row < 0 || Double.isNaN(levels[row])) {
                    continue;
                }
                rows().filter(other -> !taken.contains(units.get(other)))
                        .mapToObj(other -> new Match(units.get(other), unit, distance(row, other)))
                        .filter(match -> !Double.isNaN(match.distance()))
                        .min(Comparator.comparingDouble(Match::distance).thenComparing(Match::unitId))
                        .ifPresent(match -> {
                            taken.add(match.unitId());
                            matches.add(match);
                        });
            }
        }
        return matches;
    }

    private double distance(int a, int b) {
        double level = levelSpread > 0 ? (levels[a] - levels[b]) / levelSpread : 0;
        double trend = trendSpread > 0 ? (trends[a] - trends[b]) / trendSpread : 0;
        return Math.sqrt(level * level + trend * trend);
    }

    private IntStream rows() {
        return IntStream.range(0, measured.units().size());
    }

    private double level(int row) {
        double[] known = Arrays.stream(measured.values()[row], 0, start)
                .filter(value -> !Double.isNaN(value))
                .toArray();
        return known.length < FEWEST_VALUES
                ? Double.NaN
                : Arrays.stream(known).average().orElseThrow();
    }

    /** The slope of the straight line through the values. */
    private double trend(int row) {
        double level = level(row);
        double[] values = measured.values()[row];
        int[] times =
                IntStream.range(0, start).filter(t -> !Double.isNaN(values[t])).toArray();
        double middle = Arrays.stream(times).average().orElse(0);
        double square = Arrays.stream(times)
                .mapToDouble(t -> (t - middle) * (t - middle))
                .sum();
        return Arrays.stream(times)
                        .mapToDouble(t -> (t - middle) * (values[t] - level))
                        .sum()
                / square;
    }

    private static double spread(double[] values) {
        double[] known =
                Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
        double mean = Arrays.stream(known).average().orElse(0);
        return known.length < 2
                ? 0
                : Math.sqrt(
                        Arrays.stream(known).map(v -> (v - mean) * (v - mean)).sum() / (known.length - 1));
    }
}
