package academy.praxis.k8s;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a service can be told, read from its properties files and from those of the kit that it stands on. */
final class Settings {
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([A-Za-z0-9._-]+)");
    private static final List<String> HTTP_PORT = List.of("praxis.gateway.http.port", "quarkus.http.port");
    private static final List<String> MANAGEMENT_PORT = List.of("praxis.management.port", "quarkus.management.port");

    private final Properties own;
    private final Properties all = new Properties();

    private Settings(Path module) {
        own = properties(module.resolve("src/main/resources/application.properties"));
        String pom = Fixtures.read(module.resolve("pom.xml"));
        kit("postgres", pom, List.of("web", "messaging", "postgres"));
        kit("mongo", pom, List.of("web", "messaging", "mongo"));
        all.putAll(own);
    }

    /** The settings of the service in the folder of this name. */
    static Settings of(String service) {
        return new Settings(Fixtures.REPOSITORY.resolve(service));
    }

    int httpPort() {
        return port(HTTP_PORT);
    }

    int managementPort() {
        return port(MANAGEMENT_PORT);
    }

    /** The environment variables that change something: one per key, and one per expression in a value. */
    Set<String> variables() {
        return all.entrySet().stream()
                .flatMap(entry -> Stream.concat(
                        Stream.of((String) entry.getKey()),
                        EXPRESSION.matcher((String) entry.getValue()).results().map(match -> match.group(1))))
                .map(name -> name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private void kit(String store, String pom, List<String> jars) {
        if (pom.contains("<artifactId>service-kit-" + store + "</artifactId>")) {
            jars.forEach(jar -> all.putAll(properties(Fixtures.REPOSITORY.resolve(
                    "service-kit/" + jar + "/src/main/resources/META-INF/microprofile-config.properties"))));
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
