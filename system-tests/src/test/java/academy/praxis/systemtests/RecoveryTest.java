package academy.praxis.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.systemtests.PatientClient.Request;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A projection is lost and read again from the bus; then the stores are backed up while the academy runs, everything is lost, and the
 * backup is restored. The order is that of k8s/RECOVERY.md, with the launcher in place of operators.
 */
class RecoveryTest {
    private static final String CURATOR = "lotte.devries";
    private static final String LEARNER = "sam.murphy";
    private static final String MANAGER = "jonas.weber";

    private static RunningAcademy academy;
    private static PatientClient client;

    @BeforeAll
    static void start() {
        academy = RunningAcademy.get();
        client = new PatientClient(academy);
    }

    @Test
    void everyStoreIsRestoredAndWhatIsDerivedFromThemIsMadeAnew() throws Exception {
        String title = "Kept through a fire " + UUID.randomUUID();
        String item = publishedItem(title);
        String post = client.expect(
                        201,
                        Request.post(
                                LEARNER,
                                "/api/posts",
                                json(Map.of(
                                        "spaceId",
                                        openSpace(),
                                        "kind",
                                        "question",
                                        "title",
                                        title,
                                        "body",
                                        "Is this kept?")),
                                null))
                .getString("id");
        String round = client.expect(
                        201,
                        Request.post(MANAGER, "/api/match-rounds", json(Map.of("name", title, "kind", "mentor")), null))
                .getString("id");
        awaitKnown(item, title);
        int members = client.expect(200, Request.get(MANAGER, "/api/members?limit=100"))
                .getList("items")
                .size();

        projectionIsReadAgain(item, title);

        Path backup = academy.home().resolveSibling("backup");
        Path burnt = academy.home().resolveSibling("burnt-academy");
        delete(backup);
        delete(burnt);
        done(academy.praxis("backup", backup.toString()));
        done(academy.praxis("stop"));
        RunningAcademy.Outcome overData = academy.praxis("restore", backup.toString());
        assertEquals(1, overData.exitCode(), "where an academy is nothing is restored: " + overData.output());
        Files.move(academy.home(), burnt);
        done(academy.praxis("restore", backup.toString()));
        delete(burnt);

        academy.start();
        client = new PatientClient(academy);
        assertEquals(
                title,
                client.expect(200, Request.get(CURATOR, "/api/items/" + item)).getString("title"));
        assertEquals(
                title,
                client.expect(200, Request.get(LEARNER, "/api/posts/" + post)).getString("title"));
        assertEquals(
                title,
                client.expect(200, Request.get(MANAGER, "/api/match-rounds/" + round))
                        .getString("content.name"));
        assertEquals(
                members,
                client.expect(200, Request.get(MANAGER, "/api/members?limit=100"))
                        .getList("items")
                        .size());
        awaitKnown(item, title);
        // The index lies in none of the backups.
        Awaitility.await("the search finds it")
                .atMost(Duration.ofSeconds(30))
                .until(() -> client.expect(200, Request.get(LEARNER, "/api/search?q=kept%20through%20fire"))
                        .getList("items.item.id")
                        .contains(item));
        assertWritesGoOn();
    }

    /** A projection that is lost alone: emptied, its group set back to the beginning while the service is stopped, and read again. */
    private static void projectionIsReadAgain(String item, String title) throws Exception {
        ProcessHandle performance = academy.service("performance-service");
        performance.destroy();
        performance.onExit().get();
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + academy.property("postgres.port") + "/performance",
                        "performance",
                        academy.property("database.performance.password"));
                Statement statement = connection.createStatement()) {
            assertTrue(statement.executeUpdate("delete from known_item") > 0);
        }
        Bus bus = new Bus(academy.property("kafka.bootstrap"));
        Awaitility.await("the group has no member any more")
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> {
                    bus.rewind("praxis.performance.items", "catalog.item");
                    return true;
                });
        academy.start();
        awaitKnown(item, title);
    }

    /** Identities, sequences and keys came back in a state that more can be written upon. */
    private static void assertWritesGoOn() {
        String title = "Written after the fire " + UUID.randomUUID();
        awaitKnown(publishedItem(title), title);
    }

    private static void awaitKnown(String item, String title) {
        Awaitility.await("the performance service knows " + title)
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> title.equals(client.expect(200, Request.get(MANAGER, "/api/outcomes/known-items/" + item))
                        .getString("title")));
    }

    private static String publishedItem(String title) {
        String id = client.expect(
                        201,
                        Request.post(
                                CURATOR,
                                "/api/items",
                                json(Map.of(
                                        "title",
                                        title,
                                        "summary",
                                        "Kept.",
                                        "body",
                                        "One line.",
                                        "form",
                                        "reference",
                                        "minutes",
                                        2,
                                        "languages",
                                        List.of("en"))),
                                null))
                .getString("id");
        client.expect(
                200,
                Request.post(CURATOR, "/api/items/" + id + "/publication", null, null)
                        .ofVersion(0));
        return id;
    }

    private static String openSpace() {
        JsonPath spaces = client.expect(200, Request.get(LEARNER, "/api/spaces"));
        return spaces.getString("items.find { it.kind == 'open' }.id");
    }

    private static String json(Object value) {
        return Work.json(value);
    }

    private static void done(RunningAcademy.Outcome outcome) {
        assertEquals(0, outcome.exitCode(), outcome.output());
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
