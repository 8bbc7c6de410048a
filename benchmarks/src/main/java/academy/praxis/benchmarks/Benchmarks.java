package academy.praxis.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Runs the benchmarks that are named, one after the other, and writes what came out into {@code benchmarks/results}. */
public final class Benchmarks {
    private Benchmarks() {}

    /**
     * Takes the names: {@code persistence}, {@code outbox}, {@code start}, {@code push}, {@code plans}, {@code live}, {@code community}, {@code outcome}; with {@code --quick} they only show
     * that they work. Other options are a benchmark's own: {@code --name value}.
     */
    public static void main(String[] arguments) throws Exception {
        boolean quick = false;
        Map<String, String> options = new HashMap<>();
        List<String> wanted = new ArrayList<>();
        for (Iterator<String> each = List.of(arguments).iterator(); each.hasNext(); ) {
            String argument = each.next();
            if (argument.equals("--quick")) {
                quick = true;
            } else if (argument.startsWith("--") && each.hasNext()) {
                options.put(argument.substring(2), each.next());
            } else {
                wanted.add(argument);
            }
        }
        if (wanted.isEmpty()) {
            System.err.println(
                    "Usage: benchmarks/run [--quick] persistence|outbox|start|push|plans|live|community|outcome ...");
            System.exit(2);
        }
        for (String name : wanted) {
            run(name, quick, options);
        }
        // Clients keep threads of their own; everything that was started is stopped by now.
        System.exit(0);
    }

    private static void run(String name, boolean quick, Map<String, String> options) throws Exception {
        try (Workbench bench = Workbench.open(name, quick, options)) {
            Report report =
                    switch (name) {
                        case "persistence" -> new PersistenceBenchmark(bench).run();
                        case "live" -> new LiveBenchmark(bench).run();
                        case "outbox" -> new OutboxBenchmark(bench).run();
                        case "plans" -> new PlansBenchmark(bench).run();
                        case "push" -> new PushBenchmark(bench).run();
                        case "start" -> new StartBenchmark(bench).run();
                        case "outcome" -> new OutcomeBenchmark(bench).run();
                        case "community" -> new CommunityBenchmark(bench).run();
                        default ->
                            throw new IllegalArgumentException("There is no benchmark " + name + "; there are "
                                    + List.of(
                                            "community",
                                            "live",
                                            "outcome",
                                            "persistence",
                                            "outbox",
                                            "plans",
                                            "start",
                                            "push"));
                    };
            System.out.println(report);
            if (!quick) {
                System.out.println("Written: " + report.write());
            }
        }
    }
}
