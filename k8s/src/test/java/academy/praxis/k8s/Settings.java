package academy.praxis.k8s;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a service can be told, read from its properties files, its {@code @ConfigMapping}s, and those of the kit that it stands on. */
final class Settings {
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([A-Za-z0-9._-]+)");
    private static final List<String> HTTP_PORT = List.of("praxis.gateway.http.port", "quarkus.http.port");
    private static final List<String> MANAGEMENT_PORT = List.of("praxis.management.port", "quarkus.management.port");

    /** What Quarkus and Kafka's client read beside what the properties files name. */
    private static final Set<String> FRAMEWORK = Set.of(
            "KAFKA_SECURITY_PROTOCOL",
            "KAFKA_SSL_TRUSTSTORE_TYPE",
            "KAFKA_SSL_TRUSTSTORE_CERTIFICATES",
            "KAFKA_SSL_KEYSTORE_TYPE",
            "KAFKA_SSL_KEYSTORE_CERTIFICATE_CHAIN",
            "KAFKA_SSL_KEYSTORE_KEY",
            "QUARKUS_DATASOURCE_REACTIVE_TRUST_CERTIFICATE_PEM",
            "QUARKUS_DATASOURCE_REACTIVE_TRUST_CERTIFICATE_PEM_CERTS",
            "QUARKUS_DATASOURCE_REACTIVE_HOSTNAME_VERIFICATION_ALGORITHM",
            "QUARKUS_MONGODB_TLS_CONFIGURATION_NAME",
            "QUARKUS_TLS_MONGO_TRUST_STORE_PEM_CERTS",
            "QUARKUS_OIDC_TOKEN_ISSUER",
            "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT");

    private final Properties own;
    private final List<Path> sources = new ArrayList<>();
    private Set<String> variables;
    private final Properties all = new Properties();

    private Settings(Path module) {
        own = properties(module.resolve("src/main/resources/application.properties"));
        String pom = Fixtures.read(module.resolve("pom.xml"));
        kit("postgres", pom, List.of("web", "messaging", "postgres"));
        kit("mongo", pom, List.of("web", "messaging", "mongo"));
        all.putAll(own);
        sources.add(module.resolve("src/main/java"));
    }

    private static final Map<String, Settings> KNOWN = new ConcurrentHashMap<>();

    /** The settings of the service in the folder of this name. */
    static Settings of(String service) {
        return KNOWN.computeIfAbsent(service, name -> new Settings(Fixtures.REPOSITORY.resolve(name)));
    }

    /** The value in the service's own properties file or in those of the kit, or null. */
    String value(String key) {
        return all.getProperty(key);
    }

    /** The value in the service's own properties file, or null. */
    String own(String key) {
        return own.getProperty(key);
    }

    /** The service's own properties file. */
    Map<String, String> own() {
        return own.stringPropertyNames().stream()
                .filter(key -> !key.startsWith("%"))
                .collect(Collectors.toMap(key -> key, own::getProperty));
    }

    int httpPort() {
        return port(HTTP_PORT);
    }

    int managementPort() {
        return port(MANAGEMENT_PORT);
    }

    /** The environment variables that change something: one per key, per expression in a value, and per setting of the sources. */
    Set<String> variables() {
        if (variables == null) {
            variables = read();
        }
        return variables;
    }

    private Set<String> read() {
        var names = all.entrySet().stream()
                .flatMap(entry -> Stream.concat(
                        Stream.of((String) entry.getKey()),
                        EXPRESSION.matcher((String) entry.getValue()).results().map(match -> match.group(1))));
        var found = Stream.concat(names, sources.stream().flatMap(folder -> ConfigSources.keys(folder).stream()))
                .map(name -> name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
        found.addAll(FRAMEWORK);
        return Set.copyOf(found);
    }

    private void kit(String store, String pom, List<String> jars) {
        if (pom.contains("<artifactId>service-kit-" + store + "</artifactId>")) {
            jars.forEach(jar -> {
                Path folder = Fixtures.REPOSITORY.resolve("service-kit").resolve(jar);
                all.putAll(properties(folder.resolve("src/main/resources/META-INF/microprofile-config.properties")));
                sources.add(folder.resolve("src/main/java"));
            });
        }
    }

    private int port(List<String> keys) {
        String value = keys.stream()
                .map(own::getProperty)
                .filter(text -> text != null)
                .findFirst()
                .orElseThrow();
        return Integer.parseInt(value.replaceAll("^\\$\\{[^:]+:(\\d+)}$", "$1"));
    }

    private static Properties properties(Path file) {
        var properties = new Properties();
        if (!Files.exists(file)) {
            throw new IllegalStateException("There is no " + file);
        }
        try {
            properties.load(new StringReader(Fixtures.read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
