package academy.praxis.local.cli;

import academy.praxis.local.academy.Academy;
import academy.praxis.local.academy.AcademyLock;
import academy.praxis.local.academy.Folders;
import academy.praxis.local.academy.Part;
import academy.praxis.local.academy.PraxisException;
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
        name = "restore",
        description =
                "Brings the databases and the secrets of a backup back, into an academy that has none; then start it.",
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {

    @ParentCommand
    private Praxis praxis;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "<folder>", description = "The folder of a backup.")
    private Path folder;

    @Override
    public Integer call() throws Exception {
        Folders folders = praxis.folders();
        return AcademyLock.holding(folders.home(), "restore", () -> {
            PrintWriter out = spec.commandLine().getOut();
            requireStopped(praxis.academy());
            Backup backup = new Backup(folder.toAbsolutePath(), out);
            backup.readFiles(folders);
            // Made anew, with the settings that came back.
            backup.readMongo(praxis.academy());
            out.println("restored from " + Folders.shown(folder) + "; ./praxis start goes on with it");
            return 0;
        });
    }

    private static void requireStopped(Academy academy) {
        for (Part part : academy.parts()) {
            if (part.process().isPresent()) {
                throw new PraxisException(part.name() + " runs; stop the academy first: ./praxis stop");
            }
        }
    }
}
