package academy.praxis.benchmarks.community;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Ranks from 0, of which the k-th is drawn in proportion to 1 / (k + 1) to the power of an exponent (Zipf's law). */
final class Zipf {
    private final double[] upTo;

    Zipf(int ranks, double exponent) {
        upTo = new double[ranks];
        double sum = 0;
        for (int rank = 0; rank < ranks; rank++) {
            sum += Math.pow(rank + 1.0, -exponent);
            upTo[rank] = sum;
        }
    }

    int next(RandomGenerator random) {
        int found = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
        return Math.min(upTo.length - 1, found < 0 ? -found - 1 : found);
    }

    /** The share of draws that have this rank. */
    double share(int rank) {
        return (upTo[rank] - (rank == 0 ? 0 : upTo[rank - 1])) / upTo[upTo.length - 1];
    }
}
