package academy.praxis.catalog.member;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import academy.praxis.catalog.Directory;
import academy.praxis.testing.BusProbe;
import academy.praxis.testing.EventContracts;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MemberProjectionTest {
    private static final String UPDATED = "academy.praxis.identity.member-updated.v1";

    private final UUID member = UUID.randomUUID();

    @Test
    void whatTheDirectoryTellsIsKnownAndAnOlderStateNeverOverwritesANewerOne() {
        told(2, "Nurse");
        told(1, "Intern");
        told(3, "Lead nurse");

        await().atMost(Duration.ofSeconds(30)).until(() -> roles().equals(List.of("Lead nurse")));
        told(2, "Nurse");
        told(4, "Head nurse");
        await().atMost(Duration.ofSeconds(30)).until(() -> roles().equals(List.of("Head nurse")));
    }

    @Test
    void thePublishedExampleIsUnderstood() {
        String example = EventContracts.example(UPDATED);
        UUID id =
                UUID.fromString(io.restassured.path.json.JsonPath.from(example).getString("id"));

        BusProbe.here().send("identity.member", id, UPDATED, example);

        await().atMost(Duration.ofSeconds(30))
                .until(() -> Directory.column("select job_role from member where id = '" + id + "'", String.class)
                        .equals(List.of("Psychiatric nurse")));
        assertEquals(
                List.of(2),
                Directory.column("select cardinality(languages) from member where id = '" + id + "'", Integer.class));
    }

    private void told(long version, String jobRole) {
        BusProbe.here().send("identity.member", member, UPDATED, """
                {"id": "%s", "version": %d, "displayName": "Noor", "jobRole": "%s", "languages": ["nl"], "status": "active"}
                """.formatted(member, version, jobRole));
    }

    private List<String> roles() {
        return Directory.column("select job_role from member where id = '" + member + "'", String.class);
    }
}
