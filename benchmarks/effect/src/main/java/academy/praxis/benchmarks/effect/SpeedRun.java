package academy.praxis.benchmarks.effect;

import academy.praxis.performance.effect.GroupTimeEffects;
import academy.praxis.performance.effect.GroupTimeEffects.Comparison;
import academy.praxis.performance.effect.GroupTimeEffects.EventTime;
import academy.praxis.performance.effect.Panel;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * How long an effect of 200 teams over 260 weeks takes with 1,000 bootstrap draws: {@code benchmarks/run effect}. The peer is the usual
 * bootstrap, which draws teams anew and reckons everything again; of it a few draws are timed, and the rest reckoned from them.
 */
public final class SpeedRun {
    private static final int TEAMS = 200;
    private static final int WEEKS = 260;
    private static final int DRAWS = 1000;
    private static final int PEER_DRAWS = 20;
    private static final int ROUNDS = 7;

    private SpeedRun() {}

    public static void main(String[] arguments) {
        Panel panel = Teams.drawn(TEAMS, WEEKS, 1);
        PrintStream out = System.out;
        Duration engine = middle(() -> {
            GroupTimeEffects effects = GroupTimeEffects.of(panel, Comparison.NOT_YET_TREATED);
            List<EventTime> study = effects.eventStudy();
            return effects.simple().value() + study.size() + effects.simultaneousReach(0.95, DRAWS, 1);
        });
        Duration peer = middle(() -> {
            double sum = 0;
            for (int draw = 0; draw < PEER_DRAWS; draw++) {
                sum += GroupTimeEffects.of(drawnAnew(panel, draw), Comparison.NOT_YET_TREATED)
                        .simple()
                        .value();
            }
            return sum;
        });
        double whole = seconds(peer) * DRAWS / PEER_DRAWS;
        out.printf("Effect of %d teams over %d weeks, %d draws, middle of %d rounds%n%n", TEAMS, WEEKS, DRAWS, ROUNDS);
        out.println("| way                                                  | seconds |");
        out.println("| ---------------------------------------------------- | ------- |");
        out.printf("| engine: all means, event study, bootstrap of influences | %7.2f |%n", seconds(engine));
        out.printf("| peer: teams drawn anew, all reckoned again (from %d)    | %7.2f |%n", PEER_DRAWS, whole);
        out.printf("%nThe engine takes 1/%.0f of the peer's time; the aim is 2 s.%n", whole / seconds(engine));
    }

    private static Panel drawnAnew(Panel panel, long seed) {
        double[][] values = panel.values();
        int[] starts = panel.firstTreated();
        int[] drawn = new Random(seed).ints(TEAMS, 0, TEAMS).toArray();
        return new Panel(
                Arrays.stream(drawn).mapToObj(team -> values[team]).toArray(double[][]::new),
                Arrays.stream(drawn).map(team -> starts[team]).toArray());
    }

    private static Duration middle(Supplier<Double> work) {
        long[] nanos = IntStream.range(0, ROUNDS)
                .mapToLong(round -> {
                    long start = System.nanoTime();
                    if (Double.isNaN(work.get())) {
                        throw new IllegalStateException("no number");
                    }
                    return System.nanoTime() - start;
                })
                .sorted()
                .toArray();
        return Duration.ofNanos(nanos[ROUNDS / 2]);
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
