package academy.praxis.local.academy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AcademyTest {

    @TempDir
    Path home;

    private Academy academy(Map<String, String> environment) {
        return new Academy(new Folders(home.resolve("checkout"), home.resolve("data")), environment);
    }

    @Test
    void noTwoPartsWantTheSamePort() {
        List<Integer> ports = academy(Map.of()).parts().stream()
                .flatMap(part -> part.ports().stream())
                .map(PortUse::number)
                .toList();

        assertEquals(ports.size(), new HashSet<>(ports).size(), ports.toString());
    }

    @Test
    void everyNeedOfAPartIsAPart() {
        List<Part> parts = academy(Map.of()).parts();
        Set<String> names = parts.stream().map(Part::name).collect(Collectors.toSet());

        parts.forEach(part -> assertTrue(names.containsAll(part.after()), part.name() + " needs " + part.after()));
    }

    @Test
    void anotherPortReachesAllWhoHaveToKnowIt() {
        Academy academy = academy(Map.of("PRAXIS_PORT_CATALOG", "18102", "PRAXIS_PORT_POSTGRES", "25432"));

        assertEquals("18102", environment(academy, "catalog-service").get("QUARKUS_HTTP_PORT"));
        assertEquals("19102", environment(academy, "catalog-service").get("QUARKUS_MANAGEMENT_PORT"));
        assertEquals("http://127.0.0.1:18102", environment(academy, "gateway").get("PRAXIS_CATALOG_URL"));
        assertEquals(
                "postgresql://127.0.0.1:25432/catalog",
                environment(academy, "catalog").get("PRAXIS_DB_URL"));
    }

    @Test
    void everyServiceHasADatabaseRoleAndSecretsOfItsOwn() {
        Academy academy = academy(Map.of());
        List<String> passwords = List.of("identity", "catalog", "mentoring", "performance").stream()
                .map(area -> environment(academy, area).get("PRAXIS_DB_PASSWORD"))
                .toList();

        assertEquals(4, new HashSet<>(passwords).size());
        assertTrue(environment(academy, "community").containsKey("PRAXIS_MONGO_URI"));
        assertTrue(environment(academy, "gateway")
                        .get("PRAXIS_GATEWAY_SESSION_KEY")
                        .length()
                >= 32);
    }

    @Test
    void nothingListensBeyondThisMachine() {
        Academy academy = academy(Map.of());

        academy.parts().stream().filter(Part::isService).forEach(part -> {
            Map<String, String> variables = academy.environmentOf(part);
            String host = variables.getOrDefault("QUARKUS_HTTP_HOST", variables.get("PRAXIS_GATEWAY_HTTP_HOST"));
            assertEquals("127.0.0.1", host, part.name());
            assertEquals("127.0.0.1", variables.get("QUARKUS_MANAGEMENT_HOST"), part.name());
        });
    }

    @Test
    void aServiceAlsoAnswersToItsShortName() {
        assertEquals("catalog-service", academy(Map.of()).part("catalog").name());
    }

    @Test
    void anUnknownPartIsAnsweredWithTheKnownOnes() {
        PraxisException unknown =
                assertThrows(PraxisException.class, () -> academy(Map.of()).part("catalogue"));

        assertTrue(unknown.getMessage().contains("catalog-service"), unknown.getMessage());
    }

    private static Map<String, String> environment(Academy academy, String part) {
        return academy.environmentOf(academy.part(part));
    }
}
