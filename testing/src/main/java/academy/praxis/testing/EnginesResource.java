package academy.praxis.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Gives every {@code @QuarkusTest} the engines that its module has clients for, and the configuration that leads there.
 * Found by the test framework through the service loader; see {@link EngineSwitch}.
 */
public final class EnginesResource implements QuarkusTestResourceLifecycleManager {

    private Coordinates at;
    private Set<EngineKind> kinds = Set.of();
    private TestDatabase database;
    private TestRealm ownRealm;
    private String suffix;

    @Override
    public Map<String, String> start() {
        kinds = EngineKind.onTheClassPath();
        at = RunningEngines.of(kinds);
        suffix = UUID.randomUUID().toString().substring(0, 8);
        Map<String, String> configuration = new TreeMap<>();
        configuration.put("quarkus.http.test-port", "0");
        configuration.put("quarkus.management.test-port", "0");
        configuration.put("praxis.bus.namespace", namespace());
        kinds.forEach(kind -> configuration.putAll(
                switch (kind) {
                    case POSTGRES -> postgres();
                    case KAFKA -> kafka();
                    case MONGO -> mongo();
                    case KEYCLOAK -> keycloak();
                }));
        return configuration;
    }

    private String namespace() {
        return "test-" + suffix;
    }

    private String databaseName() {
        return "test_" + suffix;
    }

    private Map<String, String> postgres() {
        database = TestDatabase.make(at, databaseName());
        return database.configuration(at);
    }

    private Map<String, String> kafka() {
        String bootstrap = at.get(Coordinates.KAFKA_BOOTSTRAP);
        return Map.of("praxis.kafka.bootstrap", bootstrap, "kafka.bootstrap.servers", bootstrap);
    }

    private Map<String, String> mongo() {
        String uri = at.get(Coordinates.MONGO_URI);
        return Map.of(
                "praxis.mongo.uri",
                uri,
                "quarkus.mongodb.connection-string",
                uri,
                "praxis.mongo.database",
                databaseName(),
                "quarkus.mongodb.database",
                databaseName());
    }

    /** Making a realm takes a second; the tests of a JVM share it where nobody else could meet it. */
    private Map<String, String> keycloak() {
        TestRealm realm = TestRealm.isMade() ? TestRealm.current() : makeRealm();
        String url = at.get(Coordinates.KEYCLOAK_URL);
        String issuer = url + "/realms/" + realm.name();
        return Map.of(
                "praxis.oidc.issuer", issuer,
                "quarkus.oidc.auth-server-url", issuer,
                "praxis.keycloak.url", url,
                "praxis.keycloak.realm", realm.name());
    }

    private TestRealm makeRealm() {
        ownRealm = TestRealm.make(at, "praxis-test-" + suffix);
        return ownRealm;
    }

    @Override
    public void stop() {
        if (at == null || EngineSwitch.current() != EngineSwitch.REMOTE) {
            return;
        }
        if (database != null) {
            database.remove(at);
        }
        if (ownRealm != null) {
            ownRealm.remove(at);
        }
        if (kinds.contains(EngineKind.KAFKA)) {
            TestTopics.remove(at.get(Coordinates.KAFKA_BOOTSTRAP), namespace());
        }
        if (kinds.contains(EngineKind.MONGO)) {
            TestDocuments.remove(at.get(Coordinates.MONGO_URI), databaseName());
        }
    }
}
