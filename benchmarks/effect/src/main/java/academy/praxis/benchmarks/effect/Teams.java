package academy.praxis.benchmarks.effect;

import academy.praxis.performance.effect.Panel;
import java.util.Random;

/** Teams with drawn numbers. */
final class Teams {
    private static final double PERSISTENCE = 0.5;

    private Teams() {}

    /** Teams that begin in four steps after the first year or never, with an effect of 1. */
    static Panel drawn(int teams, int weeks, long seed) {
        int step = (weeks - 52) / 5;
        int[] begins = {52, 52 + step, 52 + 2 * step, 52 + 3 * step, Panel.NEVER};
        return drawn(new Random(seed), 1, teams, weeks, begins);
    }

    /** Teams that begin in turn in these weeks; each has its own level, all have what the weeks bring, and errors persist by a half. */
    static Panel drawn(Random random, double effect, int teams, int weeks, int... begins) {
        double[] common =
                random.doubles(weeks).map(none -> random.nextGaussian()).toArray();
        double[][] values = new double[teams][weeks];
        int[] starts = new int[teams];
        for (int team = 0; team < teams; team++) {
            starts[team] = begins[team % begins.length];
            double own = 2 * random.nextGaussian();
            double error = random.nextGaussian() / Math.sqrt(1 - PERSISTENCE * PERSISTENCE);
            for (int week = 0; week < weeks; week++) {
                error = PERSISTENCE * error + random.nextGaussian();
                values[team][week] = own + common[week] + error + (week >= starts[team] ? effect : 0);
            }
        }
        return new Panel(values, starts);
    }
}
