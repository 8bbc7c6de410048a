package academy.praxis.performance.study;

import academy.praxis.performance.outcome.Cadence;
import academy.praxis.performance.outcome.Measured;
import academy.praxis.performance.outcome.Metric;
import academy.praxis.performance.outcome.Period;
import academy.praxis.performance.outcome.UnitOfAnalysis;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** A study of teams whose weekly numbers are drawn, with an effect that is known. Less is better. */
final class DrawnStudy {
    static final Period FIRST = Period.parse("2025-W01", Cadence.WEEKLY).orElseThrow();

    Design design = Design.RANDOMISED_WAITLIST;
    Method method = Method.CHANGES;
    UnitOfAnalysis unit = UnitOfAnalysis.TEAM;
    Metric.Measure measure = Metric.Measure.MEAN;
    int treated = 10;
    int others = 10;
    int before = 30;
    int horizon = 12;
    int measuredAfter = 12;
    int step = 0;
    double effect = 0;
    double noise = 1;
    boolean selfSelected = false;
    long seed = 1;

    /** Some units begin so many weeks later than the ones before. */
    DrawnStudy steps(int weeks) {
        step = weeks;
        return this;
    }

    int start(int unit) {
        return before + (step == 0 ? 0 : step * (unit % 3));
    }

    Plan plan() {
        List<Assignment> assignments = new ArrayList<>();
        for (int i = 0; i < treated + others; i++) {
            String start = i < treated ? FIRST.plus(start(i), Cadence.WEEKLY).text() : null;
            assignments.add(new Assignment(id(i), start));
        }
        Metric metric = new Metric(
                "Missed",
                Metric.Kind.ERROR_RATE,
                "percent",
                Metric.Direction.LOWER_IS_BETTER,
                18.0,
                12.0,
                "We continue if it is better after 12 weeks.",
                measure);
        return new Plan(
                1,
                id(1000),
                "A study",
                metric,
                unit,
                Cadence.WEEKLY,
                design,
                method,
                Plan.LEVEL,
                Plan.POWER,
                horizon,
                selfSelected,
                null,
                "7",
                List.of(),
                assignments);
    }

    Measured measured() {
        Random random = new Random(seed);
        int weeks = before + 2 * step + measuredAfter;
        double[][] values = new double[treated + others][weeks];
        double[][] denominators = new double[treated + others][weeks];
        for (int i = 0; i < values.length; i++) {
            double own = 18 + 2 * random.nextGaussian();
            for (int t = 0; t < weeks; t++) {
                boolean begun = i < treated && t >= start(i);
                values[i][t] = own + Math.sin(t / 5.0) + noise * random.nextGaussian() + (begun ? effect : 0);
            }
            Arrays.fill(denominators[i], 100);
        }
        return new Measured(
                IntStream.range(0, values.length).mapToObj(DrawnStudy::id).toList(),
                IntStream.range(0, weeks)
                        .mapToObj(t -> FIRST.plus(t, Cadence.WEEKLY))
                        .toList(),
                values,
                denominators);
    }

    /** The day on which all that is measured is over. */
    LocalDate today() {
        return FIRST.plus(before + 2L * step + measuredAfter, Cadence.WEEKLY).start();
    }

    Result result() {
        return new Analysis(plan(), measured(), today()).result(null, List.of());
    }

    static UUID id(int i) {
        return new UUID(0, i);
    }
}
