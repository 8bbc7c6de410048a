package academy.praxis.performance.exemplar;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hipparchus.distribution.discrete.BinomialDistribution;

/**
 * In how many periods a unit was on the better side of what was in the middle of all units: whoever is good by luck is so in few periods. The
 * sign test (Dixon &amp; Mood 1946), one-sided and exact.
 *
 * @param periods how many it was compared in, those left out in which it was in the middle
 * @param better in how many it was better
 */
record SignTest(int periods, int better) {
    /** In a period with fewer units there is no middle worth the name. */
    static final int FEWEST_UNITS = 4;

    /** Of each unit. */
    static Map<UUID, SignTest> of(List<UnitMeans.Value> values, boolean higherIsBetter) {
        Map<UUID, SignTest> tests = new HashMap<>();
        values.stream().collect(Collectors.groupingBy(UnitMeans.Value::period)).values().stream()
                .filter(period -> period.size() >= FEWEST_UNITS)
                .forEach(period -> {
                    double middle = median(period);
                    for (UnitMeans.Value value : period) {
                        double off = higherIsBetter ? value.value() - middle : middle - value.value();
                        if (off != 0) {
                            tests.merge(value.unit(), new SignTest(1, off > 0 ? 1 : 0), SignTest::plus);
                        }
                    }
                });
        return tests;
    }

    /** How likely it is to be better that often by luck, 0 to 1. */
    double p() {
        return periods == 0 ? 1 : 1 - new BinomialDistribution(periods, 0.5).cumulativeProbability(better - 1);
    }

    private SignTest plus(SignTest other) {
        return new SignTest(periods + other.periods, better + other.better);
    }

    private static double median(List<UnitMeans.Value> values) {
        double[] sorted =
                values.stream().mapToDouble(UnitMeans.Value::value).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
