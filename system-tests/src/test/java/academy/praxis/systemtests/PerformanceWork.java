package academy.praxis.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import academy.praxis.systemtests.PatientClient.Request;
import java.util.Map;

/** A manager sets outcomes. */
final class PerformanceWork extends Work {
    private static final String MANAGER = "jonas.weber";
    private final String owner;

    PerformanceWork(PatientClient client) {
        super(client);
        owner = client.expect(200, Request.get("grace.okafor", "/api/members/me"))
                .getString("id");
    }

    @Override
    Request oneMore(String name) {
        Map<String, Object> metric = Map.of(
                "name", "Forms filled twice",
                "kind", "error-rate",
                "unit", "percent",
                "direction", "lower-is-better",
                "baseline", 20.0,
                "target", 10.0,
                "decisionRule", "Below 12 for eight weeks: all teams work this way.");
        return Request.post(
                MANAGER,
                "/api/outcomes",
                json(Map.of(
                        "title",
                        name,
                        "why",
                        "What is written twice is read once.",
                        "ownerId",
                        owner,
                        "metric",
                        metric,
                        "unitOfAnalysis",
                        "team",
                        "cadence",
                        "weekly")),
                null);
    }

    @Override
    void round() {
        String name = nextName();
        String id = make(name);
        assertEquals(
                name,
                client.expect(200, Request.get(MANAGER, "/api/outcomes/" + id)).getString("title"));
        client.expect(200, Request.get("sam.murphy", "/api/weekly-plan"));
    }

    @Override
    void verify(Bus bus) {
        assertListed(MANAGER, "/api/outcomes", "title");
        assertTold(bus, "performance.outcome", made);
    }
}
