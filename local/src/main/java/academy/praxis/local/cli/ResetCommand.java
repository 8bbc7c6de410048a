package academy.praxis.local.cli;

import academy.praxis.local.academy.Academy;
import academy.praxis.local.academy.AcademyLock;
import academy.praxis.local.academy.Folders;
import academy.praxis.local.academy.PraxisException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Scanner;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "reset",
        description = "Stops everything and deletes all data of this academy. Asks before.",
        mixinStandardHelpOptions = true)
final class ResetCommand implements Callable<Integer> {

    @ParentCommand
    private Praxis praxis;

    @Spec
    private CommandSpec spec;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        Academy academy = praxis.academy();
        Path home = academy.folders().home();
        if (!Files.exists(home)) {
            out.println("There is nothing to delete: " + Folders.shown(home) + " does not exist.");
            return 0;
        }
        requireOurs(academy.folders());
        if (!yes && !agreed(home, out)) {
            out.println("Nothing was deleted.");
            return 1;
        }
        AcademyLock.holding(home, "reset", () -> {
            StopCommand.stop(academy, out);
            delete(home);
            return 0;
        });
        out.println("Deleted " + Folders.shown(home) + ". The next start makes a new academy.");
        return 0;
    }

    /** A wrong PRAXIS_HOME must not cost anybody a folder. */
    private static void requireOurs(Folders folders) {
        if (!Files.exists(folders.properties()) && !Files.exists(folders.home().resolve("command.lock"))) {
            throw new PraxisException(
                    folders.home() + " does not look like the data of an academy, so nothing was deleted.");
        }
    }

    private static boolean agreed(Path home, PrintWriter out) {
        out.print("Delete all data in " + Folders.shown(home) + "? Type yes: ");
        out.flush();
        Scanner answer = new Scanner(System.in, java.nio.charset.StandardCharsets.UTF_8);
        return answer.hasNextLine() && answer.nextLine().trim().equalsIgnoreCase("yes");
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
