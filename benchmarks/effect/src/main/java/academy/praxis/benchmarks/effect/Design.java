package academy.praxis.benchmarks.effect;

import academy.praxis.performance.effect.DifferenceInDifferences;
import academy.praxis.performance.effect.GroupTimeEffects;
import academy.praxis.performance.effect.GroupTimeEffects.Comparison;
import academy.praxis.performance.effect.InterruptedTimeSeries;
import academy.praxis.performance.effect.Panel;
import academy.praxis.performance.effect.Season;
import academy.praxis.performance.effect.SteppedWedge;
import academy.praxis.performance.effect.SyntheticControl;
import academy.praxis.performance.statistics.Estimate.Interval;
import academy.praxis.performance.statistics.TwoMeans;
import java.util.Random;

/** A method on data that are drawn as it takes them to be, with an effect that is known. */
enum Design {
    /** Two groups of 20 by lot, one of which varies twice as much. */
    LOT("by lot, Welch") {
        @Override
        Interval interval(Random random, double effect) {
            double[] treated = random.doubles(20)
                    .map(none -> effect + random.nextGaussian())
                    .toArray();
            double[] control =
                    random.doubles(20).map(none -> 2 * random.nextGaussian()).toArray();
            return new TwoMeans(TwoMeans.Summary.of(treated), TwoMeans.Summary.of(control))
                    .welch()
                    .interval(LEVEL);
        }
    },

    /** 40 teams over 24 weeks, half of them treated from the middle on; errors persist by a half from week to week. */
    DIFFERENCES("difference-in-differences, clustered") {
        @Override
        Interval interval(Random random, double effect) {
            return DifferenceInDifferences.regression(Teams.drawn(random, effect, 40, 24, 12, Panel.NEVER))
                    .interval(LEVEL);
        }
    },

    /** The same, with 16 teams. */
    COLLAPSED("difference-in-differences, collapsed") {
        @Override
        Interval interval(Random random, double effect) {
            return DifferenceInDifferences.collapsed(Teams.drawn(random, effect, 16, 24, 12, Panel.NEVER))
                    .interval(LEVEL);
        }
    },

    /** 60 teams over 20 weeks that begin in three weeks or never. */
    GROUP_TIME("group-time, Callaway & Sant'Anna") {
        @Override
        Interval interval(Random random, double effect) {
            return GroupTimeEffects.of(
                            Teams.drawn(random, effect, 60, 20, 8, 12, 16, Panel.NEVER), Comparison.NOT_YET_TREATED)
                    .simple()
                    .interval(LEVEL);
        }
    },

    /** 104 weeks with a season; errors persist by three tenths. */
    SERIES("interrupted time series") {
        @Override
        Interval interval(Random random, double effect) {
            double[] values = new double[104];
            double error = 0;
            for (int t = 0; t < values.length; t++) {
                error = 0.3 * error + random.nextGaussian();
                values[t] = 20 + 0.02 * t + Math.sin(2 * Math.PI * t / 52) + (t >= 60 ? effect : 0) + error;
            }
            return InterruptedTimeSeries.of(values, 60, new Season(52, 1))
                    .average()
                    .interval(LEVEL);
        }
    },

    /** 72 months of counts that spread twice as much as Poisson's; the effect is the logarithm of a ratio. */
    COUNTS("interrupted time series, counts") {
        @Override
        Interval interval(Random random, double effect) {
            double[] counts = new double[72];
            double[] exposure = new double[72];
            for (int t = 0; t < counts.length; t++) {
                exposure[t] = 800 + 400 * random.nextDouble();
                double mean = exposure[t] * Math.exp(-3 + 0.002 * t + (t >= 40 ? effect / 5 : 0));
                counts[t] = Math.max(0, Math.round(mean + Math.sqrt(2 * mean) * random.nextGaussian()));
            }
            Interval logs = InterruptedTimeSeries.ofCounts(counts, exposure, 40, Season.NONE)
                    .average()
                    .interval(LEVEL);
            return new Interval(5 * logs.low(), 5 * logs.high());
        }
    },

    /** One treated team and 12 others that share two things that come and go; 60 weeks, of which 12 are treated. */
    SYNTHETIC("synthetic control, conformal") {
        @Override
        Interval interval(Random random, double effect) {
            double[][] values = new double[13][60];
            double[][] shared = new double[2][60];
            for (double[] one : shared) {
                double level = 0;
                for (int t = 0; t < 60; t++) {
                    level = 0.8 * level + random.nextGaussian();
                    one[t] = level;
                }
            }
            int[] starts = new int[13];
            for (int unit = 0; unit < 13; unit++) {
                // The treated one lies between the others, so that they can stand for it.
                double first = unit == 0 ? 0.5 : random.nextDouble();
                double second = unit == 0 ? 0.5 : random.nextDouble();
                for (int t = 0; t < 60; t++) {
                    values[unit][t] = 10 + first * shared[0][t] + second * shared[1][t] + 0.7 * random.nextGaussian();
                }
                starts[unit] = Panel.NEVER;
            }
            starts[0] = 48;
            for (int t = 48; t < 60; t++) {
                values[0][t] += effect;
            }
            return SyntheticControl.of(new Panel(values, starts)).interval(LEVEL);
        }
    },

    /** 12 teams that begin in four steps. */
    STEPS("stepped wedge, mixed model") {
        @Override
        Interval interval(Random random, double effect) {
            double[][] values = new double[12][5];
            int[] starts = new int[12];
            for (int team = 0; team < 12; team++) {
                starts[team] = 1 + team / 3;
                double own = random.nextGaussian();
                for (int t = 0; t < 5; t++) {
                    values[team][t] = own + 0.4 * t + (t >= starts[team] ? effect : 0) + 0.6 * random.nextGaussian();
                }
            }
            return SteppedWedge.effect(new Panel(values, starts)).interval(LEVEL);
        }
    };

    static final double LEVEL = 0.95;

    private final String label;

    Design(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** The interval around the effect that the method sees in data drawn with this one. */
    abstract Interval interval(Random random, double effect);
}
