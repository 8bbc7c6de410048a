package academy.praxis.local.cli;

import academy.praxis.local.academy.Training;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "prepare-quick-start",
        description = "Records the classes of Keycloak; start does it by itself.",
        hidden = true,
        mixinStandardHelpOptions = true)
final class PrepareQuickStartCommand implements Callable<Integer> {

    @ParentCommand
    private Praxis praxis;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        new Training(praxis.academy()).run();
        spec.commandLine().getOut().println("Keycloak is prepared for a quicker start.");
        return 0;
    }
}
