package academy.praxis.local.cli;

import academy.praxis.local.academy.Academy;
import academy.praxis.local.academy.AcademyLock;
import academy.praxis.local.academy.Folders;
import academy.praxis.local.backup.Backup;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "backup",
        description = "Copies the databases and the secrets of the running academy into a folder.",
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {

    @ParentCommand
    private Praxis praxis;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "<folder>", description = "A new folder.")
    private Path folder;

    @Override
    public Integer call() throws Exception {
        Academy academy = praxis.academy();
        return AcademyLock.holding(academy.folders().home(), "backup", () -> {
            PrintWriter out = spec.commandLine().getOut();
            new Backup(folder.toAbsolutePath(), out).write(academy);
            out.println("backed up to " + Folders.shown(folder));
            return 0;
        });
    }
}
