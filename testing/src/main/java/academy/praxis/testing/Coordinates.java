package academy.praxis.testing;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/** Where the engines answer, by the names of {@code .praxis/academy.properties}. */
record Coordinates(Map<String, String> values) {

    static final String POSTGRES_HOST = "postgres.host";
    static final String POSTGRES_PORT = "postgres.port";
    static final String POSTGRES_SUPERUSER = "postgres.superuser";
    static final String POSTGRES_PASSWORD = "postgres.password";
    static final String KAFKA_BOOTSTRAP = "kafka.bootstrap";
    static final String MONGO_URI = "mongo.uri";
    static final String KEYCLOAK_URL = "keycloak.url";
    static final String KEYCLOAK_ADMIN = "keycloak.admin";
    static final String KEYCLOAK_PASSWORD = "keycloak.adminPassword";

    private static final String JVM_WIDE = "praxis.testing.";

    Coordinates {
        values = Map.copyOf(values);
    }

    String get(String name) {
        return Optional.ofNullable(values.get(name))
                .orElseThrow(() -> new IllegalStateException("Tests need " + name + ", and only know " + values.keySet()
                        + ". Is the academy running? Else set " + variable(name) + "."));
    }

    String reactiveUrl(String database) {
        return "postgresql://" + get(POSTGRES_HOST) + ":" + get(POSTGRES_PORT) + "/" + database;
    }

    /** What another class loader of this JVM has found out already. */
    static Optional<Coordinates> known() {
        Map<String, String> known = new TreeMap<>();
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith(JVM_WIDE))
                .forEach(name -> known.put(name.substring(JVM_WIDE.length()), System.getProperty(name)));
        return known.isEmpty() ? Optional.empty() : Optional.of(new Coordinates(known));
    }

    Coordinates makeKnown() {
        values.forEach((name, value) -> System.setProperty(JVM_WIDE + name, value));
        return this;
    }

    static Coordinates ofRunningEngines() {
        Map<String, String> found = new TreeMap<>();
        Path file = Checkout.root().resolve(".praxis/academy.properties");
        if (Files.isReadable(file)) {
            Properties stored = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                stored.load(reader);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            stored.stringPropertyNames().forEach(name -> found.put(name, stored.getProperty(name)));
        }
        for (String name : new String[] {
            POSTGRES_HOST,
            POSTGRES_PORT,
            POSTGRES_SUPERUSER,
            POSTGRES_PASSWORD,
            KAFKA_BOOTSTRAP,
            MONGO_URI,
            KEYCLOAK_URL,
            KEYCLOAK_ADMIN,
            KEYCLOAK_PASSWORD
        }) {
            Optional.ofNullable(System.getenv(variable(name))).ifPresent(value -> found.put(name, value));
        }
        return new Coordinates(found);
    }

    private static String variable(String name) {
        return "PRAXIS_TEST_" + name.replace('.', '_').toUpperCase(Locale.ROOT);
    }
}
