package academy.praxis.local.cli;

import academy.praxis.local.academy.Academy;
import academy.praxis.local.academy.Folders;
import academy.praxis.local.academy.LogFile;
import academy.praxis.local.academy.Part;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "logs",
        description = "Shows the end of a part's log; without a part, where the logs are.",
        mixinStandardHelpOptions = true)
final class LogsCommand implements Callable<Integer> {

    @ParentCommand
    private Praxis praxis;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "<part>", description = "Such as gateway, catalog-service or postgres.")
    private String name;

    @Option(
            names = {"-f", "--follow"},
            description = "Go on with what is written from now on, until Ctrl-C.")
    private boolean follow;

    @Option(
            names = {"-n", "--lines"},
            paramLabel = "<count>",
            description = "How many lines (default: ${DEFAULT-VALUE}).",
            defaultValue = "100")
    private int lines;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Academy academy = praxis.academy();
        if (name == null) {
            for (Part part : academy.parts()) {
                out.printf(
                        "%-20s %s%n",
                        part.name(), Files.exists(part.log()) ? Folders.shown(part.log()) : "nothing written yet");
            }
            out.flush();
            return 0;
        }
        Part part = academy.part(name);
        if (!Files.exists(part.log())) {
            out.println(part.name() + " has not written anything yet.");
        }
        out.println(LogFile.tail(part.log(), Math.max(1, lines)));
        out.flush();
        if (follow) {
            LogFile.follow(part.log(), news -> {
                out.print(news);
                out.flush();
            });
        }
        return 0;
    }
}
