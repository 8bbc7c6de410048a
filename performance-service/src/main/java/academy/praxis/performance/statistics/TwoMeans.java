package academy.praxis.performance.statistics;

import java.util.Arrays;
import java.util.Random;

/**
 * The difference of the means of two groups: treated less control.
 *
 * @param treated values of the treated group
 * @param control values of the control group
 */
public record TwoMeans(Summary treated, Summary control) {

    /**
     * What a group's values come down to.
     *
     * @param n how many, at least 2
     * @param variance unbiased
     */
    public record Summary(long n, double mean, double variance) {
        public Summary {
            if (n < 2) {
                throw new NotEstimableException(
                        NotEstimableException.Reason.TOO_FEW,
                        "Each group needs at least two values; one has " + n + ".");
            }
        }

        /** Two passes, so that large values with a small spread lose nothing. */
        public static Summary of(double... values) {
            double mean = Arrays.stream(values).average().orElse(0);
            double squares =
                    Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
            return new Summary(values.length, mean, values.length < 2 ? 0 : squares / (values.length - 1));
        }
    }

    public double difference() {
        return treated.mean - control.mean;
    }

    /** For groups that may vary differently: Welch (1947), "The generalization of 'Student's' problem", with Satterthwaite's degrees of freedom. */
    public Estimate welch() {
        double a = treated.variance / treated.n;
        double b = control.variance / control.n;
        double df = (a + b) * (a + b) / (a * a / (treated.n - 1) + b * b / (control.n - 1));
        return new Estimate(difference(), Math.sqrt(a + b), df);
    }

    /** For groups that vary alike: Student (1908). */
    public Estimate pooled() {
        double df = treated.n + control.n - 2.0;
        double variance = ((treated.n - 1) * treated.variance + (control.n - 1) * control.variance) / df;
        return new Estimate(difference(), Math.sqrt(variance * (1.0 / treated.n + 1.0 / control.n)), df);
    }

    /**
     * How likely a difference of Welch's t at least as large is, were the groups drawn by lot and nothing else between them: Fisher (1935),
     * "The design of experiments". The groups are drawn anew; the draw that happened counts as one of them (Phipson & Smyth 2010).
     *
     * @param draws how many, at least 1
     * @param seed the same seed gives the same draws
     * @return above 0, at most 1
     */
    public static double randomisationP(double[] treated, double[] control, int draws, long seed) {
        double seen = Math.abs(
                new TwoMeans(Summary.of(treated), Summary.of(control)).welch().t());
        double[] all = new double[treated.length + control.length];
        System.arraycopy(treated, 0, all, 0, treated.length);
        System.arraycopy(control, 0, all, treated.length, control.length);
        Random random = new Random(seed);
        int asLarge = 1;
        for (int d = 0; d < draws; d++) {
            for (int i = 0; i < treated.length; i++) {
                int other = i + random.nextInt(all.length - i);
                double moved = all[i];
                all[i] = all[other];
                all[other] = moved;
            }
            if (Math.abs(t(all, treated.length)) >= seen * (1 - 1e-12)) {
                asLarge++;
            }
        }
        return asLarge / (draws + 1.0);
    }

    private static double t(double[] all, int first) {
        Summary drawn = Summary.of(Arrays.copyOfRange(all, 0, first));
        Summary rest = Summary.of(Arrays.copyOfRange(all, first, all.length));
        double error = Math.sqrt(drawn.variance / drawn.n + rest.variance / rest.n);
        double difference = drawn.mean - rest.mean;
        return error > 0
                ? difference / error
                : difference == 0 ? 0 : Math.copySign(Double.POSITIVE_INFINITY, difference);
    }
}
