package academy.praxis.local.cli;

import academy.praxis.local.academy.Academy;
import academy.praxis.local.academy.AcademyLock;
import academy.praxis.local.academy.Folders;
import academy.praxis.local.academy.Memory;
import academy.praxis.local.academy.Part;
import academy.praxis.local.academy.PraxisException;
import academy.praxis.local.academy.Progress;
import academy.praxis.local.academy.Starter;
import academy.praxis.local.academy.Training;
import academy.praxis.local.demo.DemoLoader;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "start",
        description = "Starts the academy; builds before what is missing or older than its sources.",
        mixinStandardHelpOptions = true)
final class StartCommand implements Callable<Integer> {

    @ParentCommand
    private Praxis praxis;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--without",
            paramLabel = "<service>",
            description = "Leave out a service, to run it yourself in dev mode. May be given more than once.")
    private List<String> without = new ArrayList<>();

    @Option(names = "--no-demo", description = "Do not load the demo academy.")
    private boolean noDemo;

    private final AtomicBoolean stopOnExit = new AtomicBoolean();

    @Override
    public Integer call() throws Exception {
        return AcademyLock.holding(praxis.folders().home(), "start", this::start);
    }

    private int start() throws InterruptedException {
        Instant began = began();
        PrintWriter out = spec.commandLine().getOut();
        Academy academy = praxis.academy();
        List<Part> excluded = without.stream().map(academy::part).toList();
        requireServices(excluded);
        List<Part> wanted = academy.parts().stream()
                .filter(part -> !excluded.contains(part))
                .toList();
        if (wanted.stream().allMatch(part -> part.missing().isPresent() || part.isReady())) {
            out.println("The academy runs already: " + academy.url() + "  (./praxis status shows more)");
            goOnWithDemo(academy, excluded, out);
            return 0;
        }
        out.println(
                "Starting the academy (data: " + Folders.shown(academy.folders().home()) + ")");
        startParts(academy, wanted, out);
        goOnWithDemo(academy, excluded, out);
        farewell(academy, excluded, began, out);
        return 0;
    }

    /** The moment when the script was called, which includes a build. */
    private static Instant began() {
        return Optional.ofNullable(System.getenv("PRAXIS_BEGAN"))
                .filter(text -> text.matches("\\d{1,12}"))
                .map(text -> Instant.ofEpochSecond(Long.parseLong(text)))
                .orElseGet(() -> ProcessHandle.current().info().startInstant().orElseGet(Instant::now));
    }

    private static void requireServices(List<Part> excluded) {
        for (Part part : excluded) {
            if (!part.isService()) {
                throw new PraxisException(
                        part.name() + " is an engine that the services need; only services can be left out.");
            }
        }
    }

    private void startParts(Academy academy, List<Part> wanted, PrintWriter out) throws InterruptedException {
        Starter starter = new Starter(academy, new Lines(out));
        stopOnExit.set(true);
        Thread hook = new Thread(() -> {
            if (stopOnExit.get()) {
                out.println();
                out.println("Stopping what this start began ...");
                out.flush();
                starter.takeBack();
                out.println("stopped");
                out.flush();
            }
        });
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            starter.start(wanted);
        } finally {
            // A failed start has taken back everything itself.
            stopOnExit.set(false);
        }
    }

    private void goOnWithDemo(Academy academy, List<Part> excluded, PrintWriter out) throws InterruptedException {
        boolean complete = excluded.isEmpty()
                && academy.parts().stream().allMatch(part -> part.missing().isEmpty());
        if (noDemo || !complete) {
            return;
        }
        new DemoLoader(academy, out).loadOnce();
    }

    private void farewell(Academy academy, List<Part> excluded, Instant began, PrintWriter out) {
        out.println();
        long total = 0;
        List<String> memory = new ArrayList<>();
        for (Part part : academy.parts()) {
            Optional<ProcessHandle> process = part.process();
            if (process.isPresent()) {
                long kilobytes = Memory.residentKilobytes(process.get());
                total += kilobytes;
                memory.add(part.name() + " " + Table.megabytes(kilobytes));
            }
        }
        out.println("Memory: " + Table.megabytes(total) + " resident (" + String.join(", ", memory) + ")");
        excluded.forEach(part -> DevMode.explain(academy, part, out));
        out.println();
        out.println("  " + academy.url());
        Accounts.print(out);
        out.println();
        out.println("ready after " + Table.seconds(Duration.between(began, Instant.now())));
        out.flush();
        prepareForNextTime(academy);
    }

    private static void prepareForNextTime(Academy academy) {
        Training training = new Training(academy);
        if (training.isNeeded()) {
            training.startInBackground();
        }
    }

    /** One line for each thing that happens. */
    private record Lines(PrintWriter out) implements Progress {

        @Override
        public void ready(Part part, Duration took) {
            String where =
                    part.ports().isEmpty() ? "" : "port " + part.ports().get(0).number();
            out.printf("  %-20s %8s  %s %s%n", part.name(), Table.seconds(took), where, part.remark());
            out.flush();
        }

        @Override
        public void leftOut(Part part, String why) {
            out.printf("  %-20s    left out: %s%n", part.name(), why);
            out.flush();
        }

        @Override
        public void waitingFor(List<String> parts, Duration sinceStart) {
            out.printf("  ... %d s, still starting: %s%n", sinceStart.toSeconds(), String.join(", ", parts));
            out.flush();
        }
    }
}
