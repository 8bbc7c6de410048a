package academy.praxis.performance.effect;

import java.util.Arrays;

/**
 * Shares (none below 0, 1 together) of some series that come nearest to another one by least squares: accelerated projected gradients (Beck
 * & Teboulle 2009) with the projection of Duchi et al. (2008), until no share could make it nearer by more than a billionth.
 */
final class SimplexWeights {
    private static final int MOST_STEPS = 20_000;
    private static final double PRECISION = 1e-9;

    private final double[][] gram;
    private final double stepSize;

    /** @param donors a row for each series */
    SimplexWeights(double[][] donors) {
        int n = donors.length;
        gram = new double[n][n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b <= a; b++) {
                gram[a][b] = dot(donors[a], donors[b]);
                gram[b][a] = gram[a][b];
            }
        }
        stepSize = 1 / largestEigenvalue();
    }

    /** By powers, a little too large rather than too small: the step must not be too long. */
    private double largestEigenvalue() {
        double[] v = new double[gram.length];
        Arrays.fill(v, 1);
        double value = 0;
        for (int i = 0; i < 50; i++) {
            double[] next = times(v);
            value = Math.sqrt(dot(next, next) / dot(v, v));
            double size = Math.sqrt(dot(next, next));
            if (size == 0) {
                return 1;
            }
            for (int j = 0; j < v.length; j++) {
                v[j] = next[j] / size;
            }
        }
        return value * 1.05;
    }

    /** @param products of each donor with the series to come near to */
    double[] nearest(double[] products) {
        int n = gram.length;
        double[] w = new double[n];
        Arrays.fill(w, 1.0 / n);
        double[] ahead = w.clone();
        double momentum = 1;
        double scale =
                Math.max(1e-300, Arrays.stream(products).map(Math::abs).max().orElse(1));
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] gradient = times(ahead);
            double[] next = new double[n];
            for (int i = 0; i < n; i++) {
                gradient[i] -= products[i];
                next[i] = ahead[i] - stepSize * gradient[i];
            }
            project(next);
            double following = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
            double turned = 0;
            for (int i = 0; i < n; i++) {
                turned += (ahead[i] - next[i]) * (next[i] - w[i]);
            }
            // Where it overshoots, it begins to run anew (O'Donoghue & Candès 2015).
            double push = turned > 0 ? 0 : (momentum - 1) / following;
            for (int i = 0; i < n; i++) {
                ahead[i] = next[i] + push * (next[i] - w[i]);
            }
            momentum = turned > 0 ? 1 : following;
            w = next;
            if (step % 10 == 9 && gap(w, products) <= PRECISION * scale) {
                break;
            }
        }
        return w;
    }

    /** How much nearer it could come at most (Frank & Wolfe 1956). */
    private double gap(double[] w, double[] products) {
        double[] gradient = times(w);
        double along = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < w.length; i++) {
            gradient[i] -= products[i];
            along += gradient[i] * w[i];
            least = Math.min(least, gradient[i]);
        }
        return along - least;
    }

    private double[] times(double[] w) {
        double[] result = new double[gram.length];
        for (int i = 0; i < gram.length; i++) {
            result[i] = dot(gram[i], w);
        }
        return result;
    }

    static void project(double[] w) {
        double[] sorted = w.clone();
        Arrays.sort(sorted);
        double sum = 0;
        double shift = 0;
        for (int i = sorted.length - 1, count = 1; i >= 0; i--, count++) {
            sum += sorted[i];
            double candidate = (sum - 1) / count;
            if (sorted[i] > candidate) {
                shift = candidate;
            }
        }
        for (int i = 0; i < w.length; i++) {
            w[i] = Math.max(0, w[i] - shift);
        }
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
