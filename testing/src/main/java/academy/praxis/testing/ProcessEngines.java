package academy.praxis.testing;

import academy.praxis.embedded.Engines;
import academy.praxis.embedded.KafkaEngine;
import academy.praxis.embedded.KafkaSettings;
import academy.praxis.embedded.KeycloakEngine;
import academy.praxis.embedded.KeycloakSettings;
import academy.praxis.embedded.KeycloakTemplate;
import academy.praxis.embedded.MongoEngine;
import academy.praxis.embedded.MongoSettings;
import academy.praxis.embedded.PostgresEngine;
import academy.praxis.embedded.PostgresSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Engines as processes, in the module's target folder. */
final class ProcessEngines {

    private final Path folder;

    private ProcessEngines(Path folder) {
        this.folder = folder;
    }

    static Coordinates start(Set<EngineKind> kinds) {
        ProcessHandle tests = ProcessHandle.current();
        Path folder =
                Path.of("target", "test-engines", Long.toString(tests.pid())).toAbsolutePath();
        Engines.endWith(tests, folder);
        return new ProcessEngines(folder).startAll(kinds);
    }

    private Coordinates startAll(Set<EngineKind> kinds) {
        List<Supplier<Map<String, String>>> starts = new ArrayList<>();
        if (kinds.contains(EngineKind.KEYCLOAK)) {
            starts.add(this::postgresWithKeycloak);
        } else if (kinds.contains(EngineKind.POSTGRES)) {
            starts.add(() -> coordinates(postgres(settings())));
        }
        if (kinds.contains(EngineKind.KAFKA)) {
            starts.add(this::kafka);
        }
        if (kinds.contains(EngineKind.MONGO)) {
            starts.add(this::mongo);
        }
        return Parallel.gather(starts);
    }

    private PostgresSettings settings() {
        return PostgresSettings.in(folder.resolve("postgres"))
                .withSuperuser(KeycloakTemplate.SUPERUSER, KeycloakTemplate.SUPERUSER)
                .withDurable(false);
    }

    private static PostgresEngine postgres(PostgresSettings settings) {
        PostgresEngine postgres = Engines.postgres(settings);
        postgres.start();
        return postgres;
    }

    private static Map<String, String> coordinates(PostgresEngine postgres) {
        return Map.of(
                Coordinates.POSTGRES_HOST,
                postgres.endpoints().get("host"),
                Coordinates.POSTGRES_PORT,
                postgres.endpoints().get("port"),
                Coordinates.POSTGRES_SUPERUSER,
                KeycloakTemplate.SUPERUSER,
                Coordinates.POSTGRES_PASSWORD,
                KeycloakTemplate.SUPERUSER);
    }

    private Map<String, String> postgresWithKeycloak() {
        PostgresEngine postgres = postgres(settings().withTemplate(KeycloakTemplate.dataFolder()));
        String database = KeycloakTemplate.DATABASE;
        KeycloakEngine keycloak = Engines.keycloak(KeycloakSettings.in(
                        folder.resolve("keycloak"),
                        new KeycloakSettings.Database(postgres.jdbcUrl(database), database, database))
                .withRealms(List.of(), Checkout.root().resolve("identity/keycloak/themes")));
        keycloak.start();
        Map<String, String> both = new TreeMap<>(coordinates(postgres));
        both.put(Coordinates.KEYCLOAK_URL, keycloak.url());
        both.put(Coordinates.KEYCLOAK_ADMIN, KeycloakTemplate.ADMIN);
        both.put(Coordinates.KEYCLOAK_PASSWORD, KeycloakTemplate.ADMIN);
        return both;
    }

    private Map<String, String> kafka() {
        KafkaEngine kafka = Engines.kafka(KafkaSettings.in(folder.resolve("kafka")));
        kafka.start();
        return Map.of(Coordinates.KAFKA_BOOTSTRAP, kafka.bootstrapServers());
    }

    private Map<String, String> mongo() {
        MongoEngine mongo = Engines.mongo(MongoSettings.in(folder.resolve("mongo")));
        mongo.start();
        return Map.of(Coordinates.MONGO_URI, mongo.uri());
    }
}
