package academy.praxis.benchmarks.matching;

import academy.praxis.mentoring.matching.Cancellation;
import academy.praxis.mentoring.matching.CandidateGraph;
import academy.praxis.mentoring.matching.MatchMode;
import academy.praxis.mentoring.matching.Matcher;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Measures the matching engine beside its peers and a whole round, and writes the report and its plot. */
public final class MatchingRun {
    private static final int[] SIZES = {1_000, 2_000, 5_000, 10_000, 20_000, 50_000};
    private static final int TEXTS = 1_000;
    /** Java has to be compiled first, the peers' native code has not. */
    private static final int WARM_UP = 10;

    private final Path checkout;
    private final boolean quick;
    private final StringBuilder text = new StringBuilder();

    private MatchingRun(Path checkout, boolean quick) {
        this.checkout = checkout;
        this.quick = quick;
    }

    /** Takes nothing, or {@code --quick}: then it only shows that it works, and writes nothing but a plot beside the classes. */
    public static void main(String[] arguments) throws Exception {
        boolean quick = List.of(arguments).contains("--quick");
        new MatchingRun(Path.of(System.getProperty("praxis.checkout", "")).toAbsolutePath(), quick).run();
    }

    private void run() throws Exception {
        line("# Matching engine, against OR-Tools and JGraphT");
        line("");
        line(Instant.now().truncatedTo(ChronoUnit.MINUTES) + ", commit " + commit() + ". " + machine());
        line("Load average at the start: " + load() + ". Ratios were taken in one run; compare them, not absolutes.");
        line("");
        peers();
        wholeRound();
        String svg = scaling();
        line("Load average at the end: " + load() + ".");
        System.out.println(text);
        if (quick) {
            Path plot = checkout.resolve("benchmarks/matching/target/" + name() + ".svg");
            Files.writeString(plot, svg);
            System.out.println("To look at: " + checkout.relativize(plot));
        } else {
            Path results = Files.createDirectories(checkout.resolve("benchmarks/results"));
            Files.writeString(results.resolve(name() + ".svg"), svg);
            Files.writeString(results.resolve(name() + ".md"), text.toString());
            System.out.println("Written: benchmarks/results/" + name() + ".md");
        }
    }

    private void peers() throws RunnerException {
        line(
                "Time from the pool to the result, verified beforehand: both find as many pairs and the same total, and ours is proven by its prices."
                        + " JMH, single shot, one process each, the median of 5 after warming up. Building the peer's graph is not in its time."
                        + " Sparse: 50,000 mentees, 10,000 mentors, 30 candidates each. Scores: EVEN between 0 and 1; PARTS, sums of few values as the service"
                        + " weighs them, so that many are alike; POPULAR, where some mentors fit nearly everyone.");
        line("");
        line("| pool | matched | Praxis ms | OR-Tools ms | OR-Tools is slower by | aim | met |");
        line("| --- | --- | --- | --- | --- | --- | --- |");
        List<String> sparse = List.of("sparse-1-5-", "sparse-5-5-", "sparse-1-1-");
        for (String pool : quick ? sparse.subList(2, 3) : sparse) {
            row(pool, Solver.ORTOOLS_FLOW, 2);
        }
        row(quick ? "dense-200-" : "dense-2000-", Solver.ORTOOLS_ASSIGNMENT, 1);
        line("");
        Instance small = Instance.dense(quick ? 100 : 1_000, Instance.Scores.EVEN);
        say("JGraphT, " + small.name());
        same(small, Solver.JGRAPHT);
        double ours = median(5, () -> seconds(Solver.PRAXIS.on(small.graph())));
        double theirs = seconds(Solver.JGRAPHT.on(small.graph()));
        line("JGraphT (Kuhn–Munkres), " + small.name() + ", once: " + number(theirs * 1000) + " ms, Praxis "
                + number(ours * 1000) + " ms: slower by " + number(theirs / ours)
                + ". At 2,000 it takes some eight times as long.");
        line("");
    }

    private void row(String pool, Solver peer, double aim) throws RunnerException {
        for (Instance.Scores scores : Instance.Scores.values()) {
            String name = pool + scores;
            Instance instance = Instance.named(name);
            say(instance.name());
            Solver.Found found = same(instance, peer);
            double ours = jmh(name, Solver.PRAXIS);
            double theirs = jmh(name, peer);
            line("| " + instance.name() + " | " + number(found.matched()) + " | " + number(ours) + " | "
                    + number(theirs)
                    + " | " + number(theirs / ours) + " | " + number(aim) + " | "
                    + (theirs / ours >= aim ? "yes" : "**no**") + " |");
        }
    }

    private static Solver.Found same(Instance instance, Solver peer) {
        Solver.Found ours = Solver.verified(instance.graph());
        Solver.Found theirs = peer.on(instance.graph()).get();
        if (!ours.equals(theirs)) {
            throw new IllegalStateException(instance.name() + ": Praxis found " + ours + ", " + peer + " " + theirs);
        }
        return ours;
    }

    private double jmh(String instance, Solver solver) throws RunnerException {
        var options = new OptionsBuilder()
                .include("^" + SolverBenchmark.class.getName() + ".solve$")
                .param("instance", instance)
                .param("solver", solver.name())
                .warmupIterations(solver == Solver.PRAXIS ? WARM_UP : 1)
                .measurementIterations(quick ? 1 : 5)
                .output(checkout.resolve("benchmarks/matching/target/jmh.log").toString())
                .build();
        return new Runner(options)
                .runSingle()
                .getPrimaryResult()
                .getStatistics()
                .getPercentile(50);
    }

    private void wholeRound() throws InterruptedException {
        say("solving again after a pin");
        WholeRound small = new WholeRound(5_000, 1_000);
        small.findCandidates();
        double first = small.solve(1);
        double again = median(9, () -> small.solve(1));
        line("A manager pins a pair at 5,000 × 1,000 with " + number(small.pairs())
                + " candidate pairs: every mode again, with lots and their propensities, proofs, reports, shortages and what would help: "
                + number(again) + " s (median of 9; " + number(first)
                + " s before anything is compiled). Aim: under 1 s: "
                + met(again < 1) + ".");
        line("");
        say("whole round");
        WholeRound large = quick ? small : new WholeRound(50_000, 10_000);
        double found = large.findCandidates();
        double solved = large.solve(0);
        WholeRound.Found recall = large.compared(quick ? 500 : 250);
        double one = WholeRound.millisPerText(quick ? 20 : TEXTS, 1);
        double two = WholeRound.millisPerText(quick ? 20 : TEXTS, 2);
        double texts = Math.min(one, two) * 60;
        line("A whole round at 50,000 × 10,000, once, in a process of "
                + (Runtime.getRuntime().maxMemory() >> 20)
                + " MB of heap that had done the above: candidates (rules, index, scores) " + number(found) + " s, "
                + number(large.pairs()) + " pairs; every mode with lots, proofs, reports and what would help "
                + number(solved) + " s; together " + number(found + solved)
                + " s when the vectors of what people wrote are kept (table `text_meaning`). Aim: under 60 s: "
                + met(found + solved < 60) + ".");
        line("");
        line(
                "When all 60,000 texts are new, their vectors come first: " + number(one) + " ms each on one thread, "
                        + number(two) + " ms on two (" + number(TEXTS) + " distinct texts of 30 words), so "
                        + number(texts)
                        + " s, reckoned and not run. Aim: under 60 s with them: " + met(found + solved + texts < 60)
                        + ". The service computes the vectors of new profiles and requests in the background, 1,000 a minute at most, and once for a"
                        + " text: a round waits only for what was written in the ten minutes before it, or since the service was installed.");
        line("");
        line("Of the 30 best allowed mentors of a mentee, found by looking at every one, the index finds "
                + number(recall.recall() * 100) + " %; the score of the candidates that it gives is "
                + number(recall.score() * 100) + " % of that of the best (every 250th mentee).");
        line("");
    }

    private String scaling() {
        Map<String, TreeMap<Integer, Double>> lines = new LinkedHashMap<>();
        for (int size : quick ? Arrays.copyOf(SIZES, 2) : SIZES) {
            Instance instance = Instance.sparse(size, size / 5, 1, 5, Instance.Scores.PARTS);
            say("scaling, " + size);
            for (MatchMode mode : MatchMode.values()) {
                put(
                        lines,
                        "Praxis, " + mode.name().toLowerCase(Locale.ROOT),
                        size,
                        median(3, () -> mode(instance.graph(), mode)));
            }
            put(
                    lines,
                    "OR-Tools, min-cost flow",
                    size,
                    median(3, () -> seconds(Solver.ORTOOLS_FLOW.on(instance.graph()))));
        }
        line("![Time by number of mentees](" + name() + ".svg)");
        line("");
        line(
                "Seconds by number of mentees (a fifth as many mentors, 30 candidates each, 1 to 5 places, PARTS; median of 3 after warming up):");
        line("");
        line("| solver | "
                + String.join(
                        " | ",
                        lines.values().iterator().next().keySet().stream()
                                .map(size -> number(size))
                                .toList())
                + " |");
        line("|" + " --- |".repeat(lines.values().iterator().next().size() + 1));
        lines.forEach((solver, points) -> line("| " + solver + " | "
                + String.join(
                        " | ",
                        points.values().stream().map(MatchingRun::precise).toList()) + " |"));
        line("");
        return new Chart(
                        "Time to match, by number of mentees",
                        "mentees (a fifth as many mentors, 30 candidates each)",
                        "seconds",
                        lines)
                .svg();
    }

    private static void put(Map<String, TreeMap<Integer, Double>> lines, String line, int size, double seconds) {
        lines.computeIfAbsent(line, none -> new TreeMap<>()).put(size, seconds);
    }

    private static double mode(CandidateGraph graph, MatchMode mode) {
        return seconds(() -> Matcher.solve(graph, mode, 1, Cancellation.never()));
    }

    private static double seconds(Supplier<?> work) {
        long start = System.nanoTime();
        work.get();
        return (System.nanoTime() - start) / 1e9;
    }

    /** After one time that does not count. */
    private static double median(int times, DoubleSupplier seconds) {
        List<Double> all = new ArrayList<>();
        seconds.getAsDouble();
        for (int i = 0; i < times; i++) {
            all.add(seconds.getAsDouble());
        }
        return all.stream().sorted().toList().get(times / 2);
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private static void say(String what) {
        System.out.println(LocalTime.now().withNano(0) + " " + what);
    }

    private static String met(boolean met) {
        return met ? "met" : "**not met**";
    }

    private static String name() {
        return LocalDate.now(ZoneOffset.UTC) + "-matching";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }

    private static String precise(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static String load() {
        return number(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static String machine() throws IOException {
        Path cpus = Path.of("/proc/cpuinfo");
        String model = Files.exists(cpus)
                ? Files.readAllLines(cpus).stream()
                        .filter(line -> line.startsWith("model name"))
                        .map(line -> line.substring(line.indexOf(':') + 1).trim())
                        .findFirst()
                        .orElse("")
                : System.getProperty("os.arch");
        return Runtime.getRuntime().availableProcessors() + " CPUs (" + model + "), " + System.getProperty("os.name")
                + ", Java " + System.getProperty("java.version") + ".";
    }

    private String commit() throws IOException {
        Process git = new ProcessBuilder("git", "-C", checkout.toString(), "rev-parse", "--short", "HEAD").start();
        return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
    }
}
