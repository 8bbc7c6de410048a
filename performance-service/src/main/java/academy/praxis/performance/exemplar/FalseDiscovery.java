package academy.praxis.performance.exemplar;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Keeps what is found among many tests from being chance: Benjamini &amp; Hochberg (1995, JRSS B 57). */
final class FalseDiscovery {
    private FalseDiscovery() {}

    /**
     * Of each test the smallest share of false ones among what is found, at which it is found itself.
     *
     * @param p 0 to 1 each
     * @return in the order of {@code p}, 0 to 1 each
     */
    static double[] q(double... p) {
        Integer[] order = IntStream.range(0, p.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> -p[i]));
        double[] q = new double[p.length];
        double least = 1;
        for (int rank = p.length; rank >= 1; rank--) {
            int i = order[p.length - rank];
            least = Math.min(least, p[i] * p.length / rank);
            q[i] = least;
        }
        return q;
    }
}
