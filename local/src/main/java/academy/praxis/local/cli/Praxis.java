package academy.praxis.local.cli;

import academy.praxis.local.academy.Academy;
import academy.praxis.local.academy.Folders;
import academy.praxis.local.academy.PraxisException;
import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * The academy on one machine. Exit codes: 0 done, 1 it did not work, 2 wrong usage, 3 (of {@code status}) not everything
 * runs.
 */
@Command(
        name = "praxis",
        description = "Runs the whole academy on this machine, without Docker.",
        mixinStandardHelpOptions = true,
        version = "Praxis 1.0.0-SNAPSHOT",
        sortOptions = false,
        subcommands = {
            StartCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            StopCommand.class,
            ResetCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            DemoCommand.class,
            DeadLettersCommand.class,
            ImagesCommand.class,
            PrepareQuickStartCommand.class
        },
        footerHeading = "%nEnvironment:%n",
        footer = {
            "  PRAXIS_HOME            where data, logs and secrets are kept (default: .praxis in the checkout)",
            "  PRAXIS_PORT_<PART>     another port, such as PRAXIS_PORT_GATEWAY=8090; it is kept for later starts",
            "  PRAXIS_MONGO_URI       a MongoDB that you run yourself"
        })
public final class Praxis implements Runnable {

    @Spec
    private CommandSpec spec;

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Show where an error comes from.")
    private boolean verbose;

    private final Map<String, String> environment;

    Praxis(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Runs a command and ends the JVM with its exit code. */
    public static void main(String... arguments) {
        System.exit(commandLine(System.getenv()).execute(arguments));
    }

    static CommandLine commandLine(Map<String, String> environment) {
        Praxis praxis = new Praxis(environment);
        CommandLine commandLine = new CommandLine(praxis);
        commandLine.setExecutionExceptionHandler(praxis::explain);
        commandLine.setUsageHelpAutoWidth(true);
        return commandLine;
    }

    private int explain(Exception failed, CommandLine command, CommandLine.ParseResult arguments) {
        PrintWriter err = command.getErr();
        err.println();
        err.println(
                "It did not work: " + (failed instanceof PraxisException ? failed.getMessage() : failed.toString()));
        if (verbose) {
            failed.printStackTrace(err);
        } else if (!(failed instanceof PraxisException)) {
            err.println("Add --verbose to see where this comes from.");
        }
        return 1;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    Folders folders() {
        return Folders.from(environment);
    }

    /** As settings and environment are now; made when needed, because a start may make new secrets. */
    Academy academy() {
        return new Academy(folders(), environment);
    }
}
