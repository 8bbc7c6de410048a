package academy.praxis.testing;

import java.nio.file.Files;
import java.nio.file.Path;

/** The checkout that the tests run in. */
final class Checkout {

    private Checkout() {}

    /** The folder with the Maven wrapper, at or above the working directory. */
    static Path root() {
        Path here = Path.of("").toAbsolutePath();
        for (Path at = here; at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("mvnw"))) {
                return at;
            }
        }
        throw new IllegalStateException("There is no checkout of Praxis at or above " + here);
    }
}
