package academy.praxis.local.cli;

import academy.praxis.local.academy.Academy;
import academy.praxis.local.academy.Memory;
import academy.praxis.local.academy.Part;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "status",
        description = "Shows which parts run. Exit code 0 when all do, 3 when not.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

    private static final int NOT_ALL = 3;

    @ParentCommand
    private Praxis praxis;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Academy academy = praxis.academy();
        out.printf("%-20s %-10s %8s %7s %9s  %s%n", "part", "state", "process", "port", "memory", "up since");
        long total = 0;
        int ready = 0;
        for (Part part : academy.parts()) {
            Optional<ProcessHandle> process = part.process();
            boolean isReady = part.isReady();
            long kilobytes = process.map(Memory::residentKilobytes).orElse(0L);
            total += kilobytes;
            ready += isReady ? 1 : 0;
            out.printf(
                    "%-20s %-10s %8s %7s %9s  %s%n",
                    part.name(),
                    state(part, process, isReady),
                    process.map(running -> Long.toString(running.pid())).orElse("-"),
                    part.ports().isEmpty() ? "-" : part.ports().get(0).number(),
                    process.isPresent() ? Table.megabytes(kilobytes) : "-",
                    process.flatMap(running -> running.info().startInstant())
                            .map(instant -> Table.uptime(Duration.between(instant, Instant.now())))
                            .orElse("-"));
        }
        out.println();
        out.println(ready + " of " + academy.parts().size() + " parts are ready, " + Table.megabytes(total)
                + (ready == academy.parts().size() ? "  " + academy.url() : ""));
        out.flush();
        return ready == academy.parts().size() ? 0 : NOT_ALL;
    }

    private static String state(Part part, Optional<ProcessHandle> process, boolean ready) {
        if (ready) {
            // Nobody has started it from here, and yet it answers: somebody runs it on their own.
            return process.isPresent() ? "ready" : "elsewhere";
        }
        if (process.isPresent()) {
            return "starting";
        }
        return part.missing().isPresent() ? "not built" : "stopped";
    }
}
