package academy.praxis.local.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PraxisTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        Map<String, String> environment = portsOfNobody();
        environment.put("PRAXIS_CHECKOUT", folder.resolve("checkout").toString());
        environment.put("PRAXIS_HOME", folder.resolve("home").toString());
        CommandLine praxis = Praxis.commandLine(environment);
        praxis.setOut(new PrintWriter(out, true));
        praxis.setErr(new PrintWriter(err, true));
        return praxis.execute(arguments);
    }

    /** An academy that runs on this machine under the usual ports is none of these tests' business. */
    private static Map<String, String> portsOfNobody() {
        Map<String, String> environment = new HashMap<>();
        for (String part : List.of(
                "POSTGRES",
                "KEYCLOAK",
                "KAFKA",
                "MONGO",
                "IDENTITY",
                "CATALOG",
                "MENTORING",
                "COMMUNITY",
                "PERFORMANCE",
                "GATEWAY")) {
            try (ServerSocket free = new ServerSocket(0)) {
                environment.put("PRAXIS_PORT_" + part, String.valueOf(free.getLocalPort()));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        return environment;
    }

    private static final List<String> COMMANDS =
            List.of("start", "status", "logs", "stop", "reset", "demo", "dead-letters", "images", "backup", "restore");

    @Test
    void helpNamesEveryCommand() {
        assertEquals(0, run("--help"));
        for (String command : COMMANDS) {
            assertTrue(out.toString().contains("  " + command), command + " in\n" + out);
        }
    }

    @Test
    void everyCommandExplainsItself() {
        for (String command : COMMANDS) {
            assertEquals(0, run(command, "--help"), command);
        }
    }

    @Test
    void anUnknownOptionIsWrongUsage() {
        assertEquals(2, run("start", "--fast"));
    }

    @Test
    void anErrorIsASentenceAndNoStackTrace() {
        assertEquals(1, run("logs", "catalogue"));
        assertTrue(err.toString().contains("There is no part \"catalogue\""), err.toString());
        assertFalse(err.toString().contains("\tat "), err.toString());
    }

    @Test
    void whoAsksForItSeesWhereAnErrorComesFrom() {
        assertEquals(1, run("logs", "catalogue", "--verbose"));
        assertTrue(err.toString().contains("\tat "), err.toString());
    }

    @Test
    void onlyServicesCanBeLeftOut() {
        assertEquals(1, run("start", "--without", "postgres"));
        assertTrue(err.toString().contains("only services can be left out"), err.toString());
    }

    @Test
    void imagesWantsToKnowWhereTheyGo() {
        assertEquals(2, run("images"));
        assertEquals(2, run("images", "--daemon", "--tar", "x"));
    }

    @Test
    void imagesRefusesWhatCannotBeBuiltBeforeItBuilds() {
        assertEquals(1, run("images", "--tar", folder.toString(), "--service", "catalogue"));
        assertTrue(err.toString().contains("\"catalogue\" is no service"), err.toString());
        assertEquals(1, run("images", "--push", "https://registry.example.org"));
        assertTrue(err.toString().contains("without http:// in front"), err.toString());
        assertEquals(1, run("images", "--tar", folder.toString(), "--lists", "x"));
        assertTrue(err.toString().contains("leave --lists out"), err.toString());
    }

    @Test
    void statusOfAnAcademyThatDoesNotRunSaysSo() {
        assertEquals(3, run("status"));
        assertTrue(out.toString().contains("0 of 10 parts are ready"), out.toString());
    }

    @Test
    void theStoryNeedsTheWholeAcademy() {
        assertEquals(1, run("demo"));
        assertTrue(err.toString().contains("./praxis start"), err.toString());
    }

    @Test
    void resetDeletesTheDataAndNothingThatIsNotAnAcademys() throws IOException {
        Path home = Files.createDirectories(folder.resolve("home"));
        Files.writeString(home.resolve("thesis.txt"), "years of work");

        assertEquals(1, run("reset", "--yes"));
        assertTrue(Files.exists(home.resolve("thesis.txt")));

        Files.writeString(home.resolve("academy.properties"), "");
        assertEquals(0, run("reset", "--yes"), err.toString());
        assertFalse(Files.exists(home));
    }

    @Test
    void deadLettersOfWhatIsNoServiceAreRefused() {
        assertEquals(1, run("dead-letters", "gateway"));
        assertTrue(err.toString().contains("identity, catalog"), err.toString());
    }
}
