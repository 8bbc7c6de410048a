package academy.praxis.k8s;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Where the tests find things. Surefire runs them in the module's folder. */
final class Fixtures {
    /** The module's folder. */
    static final Path K8S = Path.of("").toAbsolutePath();

    /** The repository's folder. */
    static final Path REPOSITORY = K8S.getParent();

    private Fixtures() {}

    static String read(String resource) {
        try (var stream = Objects.requireNonNull(Fixtures.class.getResourceAsStream("/" + resource), resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
