package academy.praxis.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Supplier;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** Engines as containers. Testcontainers itself removes them when the JVM has ended. */
final class ContainerEngines {

    private static final int KEYCLOAK_PORT = 8080;
    private static final int KEYCLOAK_MANAGEMENT_PORT = 9000;

    private final Properties images = images();

    private ContainerEngines() {}

    static Coordinates start(Set<EngineKind> kinds) {
        ContainerEngines engines = new ContainerEngines();
        List<Supplier<Map<String, String>>> starts = new ArrayList<>();
        if (kinds.contains(EngineKind.POSTGRES)) {
            starts.add(engines::postgres);
        }
        if (kinds.contains(EngineKind.KAFKA)) {
            starts.add(engines::kafka);
        }
        if (kinds.contains(EngineKind.MONGO)) {
            starts.add(engines::mongo);
        }
        if (kinds.contains(EngineKind.KEYCLOAK)) {
            starts.add(engines::keycloak);
        }
        return Parallel.gather(starts);
    }

    private Map<String, String> postgres() {
        PostgreSQLContainer postgres = new PostgreSQLContainer(images.getProperty("postgres"))
                .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=200");
        postgres.start();
        return Map.of(
                Coordinates.POSTGRES_HOST, postgres.getHost(),
                Coordinates.POSTGRES_PORT,
                        Integer.toString(postgres.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT)),
                Coordinates.POSTGRES_SUPERUSER, postgres.getUsername(),
                Coordinates.POSTGRES_PASSWORD, postgres.getPassword());
    }

    private Map<String, String> kafka() {
        KafkaContainer kafka = new KafkaContainer(images.getProperty("kafka"));
        kafka.start();
        return Map.of(Coordinates.KAFKA_BOOTSTRAP, kafka.getBootstrapServers());
    }

    private Map<String, String> mongo() {
        MongoDBContainer mongo = new MongoDBContainer(images.getProperty("mongo"));
        mongo.start();
        return Map.of(Coordinates.MONGO_URI, mongo.getConnectionString());
    }

    @SuppressWarnings("resource") // lives as long as the JVM
    private Map<String, String> keycloak() {
        GenericContainer<?> keycloak = new GenericContainer<>(images.getProperty("keycloak"))
                .withExposedPorts(KEYCLOAK_PORT, KEYCLOAK_MANAGEMENT_PORT)
                .withEnv("KC_BOOTSTRAP_ADMIN_USERNAME", "admin")
                .withEnv("KC_BOOTSTRAP_ADMIN_PASSWORD", "admin")
                .withEnv("KC_HEALTH_ENABLED", "true")
                .withCommand("start-dev")
                .waitingFor(Wait.forHttp("/health/ready")
                        .forPort(KEYCLOAK_MANAGEMENT_PORT)
                        .withStartupTimeout(Duration.ofMinutes(3)));
        keycloak.start();
        return Map.of(
                Coordinates.KEYCLOAK_URL, "http://" + keycloak.getHost() + ":" + keycloak.getMappedPort(KEYCLOAK_PORT),
                Coordinates.KEYCLOAK_ADMIN, "admin",
                Coordinates.KEYCLOAK_PASSWORD, "admin");
    }

    private static Properties images() {
        Properties images = new Properties();
        try (InputStream in = ContainerEngines.class.getResourceAsStream("images.properties")) {
            images.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return images;
    }
}
