package academy.praxis.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RealmFileTest {

    private static final String REALM = """
            {"realm":"praxis","displayName":"${TITLE:Praxis}","label":"${username}","clients":[{"clientId":"web","secret":"${WEB_SECRET:local}"}]}
            """;

    @Test
    void addsTheClientsOfAnOverlay() {
        RealmFile overlay = RealmFile.parse("{\"clients\":[{\"clientId\":\"cli\"}]}");

        String merged =
                RealmFile.parse(REALM).plusClientsOf(overlay).named("test").toJson();

        assertEquals(
                "{\"realm\":\"test\",\"displayName\":\"${TITLE:Praxis}\",\"label\":\"${username}\",\"clients\":"
                        + "[{\"clientId\":\"web\",\"secret\":\"${WEB_SECRET:local}\"},{\"clientId\":\"cli\"}]}",
                merged);
    }

    @Test
    void replacesPlaceholdersByValuesOrDefaultsAndLeavesKeycloaksOwn() {
        String resolved = RealmFile.parse(REALM)
                .resolved(Map.of("WEB_SECRET", "a \"quoted\" $1 \\ secret"))
                .toJson();

        assertEquals(
                "{\"realm\":\"praxis\",\"displayName\":\"Praxis\",\"label\":\"${username}\",\"clients\":"
                        + "[{\"clientId\":\"web\",\"secret\":\"a \\\"quoted\\\" $1 \\\\ secret\"}]}",
                resolved);
    }
}
