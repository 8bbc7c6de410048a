package academy.praxis.testing;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;

/**
 * The events that services promise one another, {@code contracts/events/<owner>}. The producer's tests hold what they emit
 * against the schema; the consumer's tests read the published examples.
 */
public final class EventContracts {

    private static final Pattern TYPE = Pattern.compile("academy\\.praxis\\.([a-z]+)\\.([a-z-]+\\.v\\d+)");
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private EventContracts() {}

    /**
     * Fails unless the data is what the schema of this type promises.
     *
     * @param type the CloudEvents type, for example {@code academy.praxis.catalog.item-published.v1}
     * @param data the event's data in JSON
     */
    public static void assertKept(String type, String data) {
        List<String> violations = violations(type, data);
        Assertions.assertTrue(
                violations.isEmpty(),
                () -> "An event of type " + type + " breaks its schema:\n  " + String.join("\n  ", violations) + "\n"
                        + data);
    }

    /** What is wrong with the data, a sentence each, beginning with the place in the data; empty when nothing is. */
    public static List<String> violations(String type, String data) {
        Schema schema = SCHEMAS.getSchema(read(file(contracts(), type, "", ".schema.json")));
        return schema
                .validate(
                        data,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    /** The published example of this type's data, in JSON. */
    public static String example(String type) {
        return read(file(contracts(), type, "examples", ".json"));
    }

    /** The types that an owner publishes. */
    public static List<String> types(String owner) {
        try (Stream<Path> files = Files.list(contracts().resolve(owner))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".schema.json"))
                    .map(name -> "academy.praxis." + owner + "." + name.replace(".schema.json", ""))
                    .sorted()
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException("There are no event contracts of " + owner, missing);
        }
    }

    /** Fails unless every type of the owner has an example, and every example keeps its schema. */
    public static void assertExamplesAreKept(String owner) {
        List<String> types = types(owner);
        Assertions.assertFalse(types.isEmpty(), "There are no event contracts of " + owner);
        types.forEach(type -> assertKept(type, example(type)));
    }

    private static Path contracts() {
        return Checkout.root().resolve("contracts/events");
    }

    static Path file(Path contracts, String type, String folder, String suffix) {
        Matcher parts = TYPE.matcher(type);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "An event type looks like academy.praxis.catalog.item-published.v1, not " + type);
        }
        return contracts.resolve(parts.group(1)).resolve(folder).resolve(parts.group(2) + suffix);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new UncheckedIOException("There is no contract " + file, missing);
        }
    }
}
