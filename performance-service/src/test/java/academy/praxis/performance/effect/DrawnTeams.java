package academy.praxis.performance.effect;

import java.util.Random;

/** Teams whose numbers are drawn, with an effect that is known. */
final class DrawnTeams {
    private DrawnTeams() {}

    /** Teams that begin in turn in these weeks, all the same but for noise; the effect grows by a tenth each week after the first. */
    static Panel growing(long seed, double noise, double effect, int teams, int weeks, int... begins) {
        Random random = new Random(seed);
        double[][] values = new double[teams][weeks];
        int[] starts = new int[teams];
        for (int team = 0; team < teams; team++) {
            starts[team] = begins[team % begins.length];
            double own = 3 * random.nextGaussian();
            for (int week = 0; week < weeks; week++) {
                double gained = week < starts[team] ? 0 : effect * (1 + 0.1 * (week - starts[team]));
                values[team][week] = own + Math.sin(week) + gained + noise * random.nextGaussian();
            }
        }
        return new Panel(values, starts);
    }
}
