package academy.praxis.benchmarks.search;

import java.util.Arrays;
import java.util.Locale;

/** How long things took, in milliseconds. */
final class Times {
    private final double[] milliseconds;

    Times(long[] nanoseconds) {
        milliseconds = Arrays.stream(nanoseconds)
                .mapToDouble(time -> time / 1e6)
                .sorted()
                .toArray();
    }

    double at(double share) {
        return milliseconds[(int) Math.min(milliseconds.length - 1.0, Math.ceil(share * milliseconds.length) - 1)];
    }

    String cells() {
        return String.format(
                Locale.ROOT,
                "%.2f | %.2f | %.2f | %.2f",
                at(0.5),
                at(0.95),
                at(0.99),
                milliseconds[milliseconds.length - 1]);
    }
}
