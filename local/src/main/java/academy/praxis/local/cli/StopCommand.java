package academy.praxis.local.cli;

import academy.praxis.local.academy.Academy;
import academy.praxis.local.academy.AcademyLock;
import academy.praxis.local.academy.Part;
import academy.praxis.local.academy.Stopper;
import academy.praxis.local.academy.Training;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(name = "stop", description = "Stops every part. The data stays.", mixinStandardHelpOptions = true)
final class StopCommand implements Callable<Integer> {

    @ParentCommand
    private Praxis praxis;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Academy academy = praxis.academy();
        return AcademyLock.holding(academy.folders().home(), "stop", () -> {
            stop(academy, spec.commandLine().getOut());
            return 0;
        });
    }

    static void stop(Academy academy, PrintWriter out) {
        Instant began = Instant.now();
        new Training(academy).stop();
        List<String> running = academy.parts().stream()
                .filter(part -> part.process().isPresent())
                .map(Part::name)
                .toList();
        if (running.isEmpty()) {
            out.println("Nothing runs.");
            return;
        }
        out.println("Stopping " + String.join(", ", running) + " ...");
        out.flush();
        Stopper.stop(academy.parts());
        out.println("stopped after " + Table.seconds(Duration.between(began, Instant.now())));
        out.flush();
    }
}
