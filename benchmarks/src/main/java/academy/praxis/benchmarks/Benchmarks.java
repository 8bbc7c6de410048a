package academy.praxis.benchmarks;

import java.util.List;

/** Runs the benchmarks that are named, one after the other, and writes what came out into {@code benchmarks/results}. */
public final class Benchmarks {
    private Benchmarks() {}

    /** Takes the names: {@code persistence}, {@code outbox}, {@code start}, {@code push}, {@code live}; with {@code --quick} they only show that they work. */
    public static void main(String[] names) throws Exception {
        boolean quick = names.length > 0 && names[0].equals("--quick");
        List<String> wanted = List.of(names).subList(quick ? 1 : 0, names.length);
        if (wanted.isEmpty()) {
            System.err.println("Usage: benchmarks/run [--quick] persistence|outbox|start|push|live ...");
            System.exit(2);
        }
        for (String name : wanted) {
            run(name, quick);
        }
        // Clients keep threads of their own; everything that was started is stopped by now.
        System.exit(0);
    }

    private static void run(String name, boolean quick) throws Exception {
        try (Workbench bench = Workbench.open(name, quick)) {
            Report report =
                    switch (name) {
                        case "persistence" -> new PersistenceBenchmark(bench).run();
                        case "live" -> new LiveBenchmark(bench).run();
                        case "outbox" -> new OutboxBenchmark(bench).run();
                        case "push" -> new PushBenchmark(bench).run();
                        case "start" -> new StartBenchmark(bench).run();
                        default ->
                            throw new IllegalArgumentException("There is no benchmark " + name + "; there are "
                                    + List.of("live", "persistence", "outbox", "start", "push"));
                    };
            System.out.println(report);
            if (!quick) {
                System.out.println("Written: " + report.write());
            }
        }
    }
}
