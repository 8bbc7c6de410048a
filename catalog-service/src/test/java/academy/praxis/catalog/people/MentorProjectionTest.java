package academy.praxis.catalog.people;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import academy.praxis.catalog.Directory;
import academy.praxis.catalog.InTransaction;
import academy.praxis.testing.BusProbe;
import academy.praxis.testing.EventContracts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MentorProjectionTest {
    private static final String CHANGED = "academy.praxis.mentoring.profile-changed.v1";

    @Inject
    MentorProjection mentors;

    @Test
    void whatMentoringTellsIsKnownUntilTheMemberLeaves() {
        String example = EventContracts.example(CHANGED);
        UUID id = UUID.fromString(JsonPath.from(example).getString("id"));

        BusProbe.here().send("mentoring.profile", id, CHANGED, example);
        await().atMost(Duration.ofSeconds(30)).until(() -> tasks(id).equals(List.of("make-safety-plan")));

        InTransaction.call(() -> mentors.left(id));
        assertEquals(List.of(), tasks(id));
    }

    @Test
    void anOlderStateNeverOverwritesANewerOne() {
        UUID id = UUID.randomUUID();
        told(id, 2, "second");
        told(id, 1, "first");
        told(id, 3, "third");

        await().atMost(Duration.ofSeconds(30)).until(() -> tasks(id).equals(List.of("third")));
    }

    private static void told(UUID id, long version, String task) {
        BusProbe.here().send("mentoring.profile", id, CHANGED, """
                {"id": "%s", "version": %d, "tasks": ["%s"], "skills": [], "languages": ["nl"], "kinds": ["mentor"], "capacity": 1, "open": true}
                """.formatted(id, version, task));
    }

    private static List<String> tasks(UUID id) {
        return Directory.column("select tasks[1] from mentor where member_id = '" + id + "'", String.class);
    }
}
