package academy.praxis.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;

/**
 * Where tests get their engines from: the environment variable {@code PRAXIS_TEST_ENGINES}, or the system property
 * {@code praxis.test.engines}, is one of {@code process}, {@code container}, {@code remote}. Without it, containers
 * are used where a Docker engine answers, processes otherwise.
 *
 * <p>In every mode a module starts (or finds) its engines once, and each start of the service under test gets a new
 * database, a new bus namespace, a new MongoDB database and a realm of its own, so that tests never meet one another
 * or a running academy.
 */
public enum EngineSwitch {
    /**
     * Processes of {@code embedded/} on free ports, with their data in the module's {@code target/test-engines}. They end
     * with the tests' JVM, however that ends.
     */
    PROCESS,

    /** Testcontainers. */
    CONTAINER,

    /**
     * Engines that run already. Each coordinate comes from the environment ({@code PRAXIS_TEST_POSTGRES_HOST},
     * {@code _POSTGRES_PORT}, {@code _POSTGRES_SUPERUSER}, {@code _POSTGRES_PASSWORD}, {@code _KAFKA_BOOTSTRAP},
     * {@code _MONGO_URI}, {@code _KEYCLOAK_URL}, {@code _KEYCLOAK_ADMIN}, {@code _KEYCLOAK_ADMINPASSWORD}), else from
     * {@code .praxis/academy.properties} in the checkout, which a local academy writes while it runs. What tests make
     * there they remove.
     */
    REMOTE;

    static EngineSwitch current() {
        String chosen = System.getProperty("praxis.test.engines", System.getenv("PRAXIS_TEST_ENGINES"));
        if (chosen == null || chosen.isBlank()) {
            return dockerAnswers() ? CONTAINER : PROCESS;
        }
        return of(chosen);
    }

    static EngineSwitch of(String name) {
        return Stream.of(values())
                .filter(mode -> mode.name().equals(name.trim().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "PRAXIS_TEST_ENGINES is process, container or remote, not: " + name));
    }

    /** Looks for a socket first: Testcontainers takes seconds to find out that there is none. */
    private static boolean dockerAnswers() {
        String home = System.getProperty("user.home");
        boolean socket = System.getenv("DOCKER_HOST") != null
                || Stream.of(
                                "/var/run/docker.sock",
                                home + "/.docker/run/docker.sock",
                                home + "/.colima/default/docker.sock")
                        .anyMatch(path -> Files.exists(Path.of(path)));
        return socket && DockerClientFactory.instance().isDockerAvailable();
    }
}
