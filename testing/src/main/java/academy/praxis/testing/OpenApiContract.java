package academy.praxis.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The API that a service promises, {@code contracts/openapi/<service>.yaml}, against the one that it has. A change of the API
 * is made on purpose: {@code ./mvnw -pl <module> test -Dpraxis.contracts.update=true} writes the snapshot anew, to be reviewed and
 * committed. It refuses a change that would break clients unless {@code info.version} is raised.
 */
public final class OpenApiContract {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .disable(YAMLGenerator.Feature.SPLIT_LINES));
    private static final String UPDATE = "praxis.contracts.update";

    private OpenApiContract() {}

    /**
     * Called in a {@code @QuarkusTest}: fails when what the running service says at {@code /q/openapi} is not its snapshot.
     *
     * @param service the name of the snapshot, for example {@code catalog-service}
     */
    public static void assertKept(String service) {
        String actual = RestAssured.given()
                .accept("application/yaml")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Path snapshot = Checkout.root().resolve("contracts/openapi").resolve(service + ".yaml");
        check(snapshot, actual, Boolean.getBoolean(UPDATE));
    }

    static void check(Path snapshot, String actualYaml, boolean update) {
        JsonNode actual = read(actualYaml);
        if (!Files.exists(snapshot)) {
            require(update, "There is no snapshot " + snapshot + " of this API yet.");
            write(snapshot, actual);
            return;
        }
        JsonNode promised = read(text(snapshot));
        if (promised.equals(actual)) {
            return;
        }
        List<String> breaking = OpenApiChanges.breaking(promised, actual);
        boolean sameVersion = version(promised).equals(version(actual));
        if (!breaking.isEmpty() && sameVersion) {
            throw new AssertionError(
                    "The API breaks what " + snapshot.getFileName() + " promises, under the same version "
                            + version(actual) + ":\n  " + String.join("\n  ", breaking)
                            + "\nKeep the promise, or raise mp.openapi.extensions.smallrye.info.version and then update the snapshot.");
        }
        require(
                update,
                "The API is not what " + snapshot.getFileName() + " says:\n  "
                        + String.join("\n  ", OpenApiChanges.differences(promised, actual)));
        write(snapshot, actual);
    }

    private static void require(boolean update, String problem) {
        if (!update) {
            throw new AssertionError(
                    problem + "\nIf it is meant so, write it anew with -D" + UPDATE + "=true and commit it.");
        }
    }

    private static String version(JsonNode document) {
        return document.path("info").path("version").asText();
    }

    /** Where the service happens to run is no part of its API. */
    private static JsonNode read(String yaml) {
        try {
            ObjectNode document = (ObjectNode) YAML.readTree(yaml);
            document.remove("servers");
            return document;
        } catch (IOException malformed) {
            throw new UncheckedIOException("This is not an OpenAPI document", malformed);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void write(Path file, JsonNode document) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, YAML.writeValueAsString(document));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
