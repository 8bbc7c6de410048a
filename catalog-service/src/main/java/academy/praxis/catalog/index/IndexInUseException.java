package academy.praxis.catalog.index;

import java.io.IOException;
import java.nio.file.Path;

/** Another process writes to this folder. */
public final class IndexInUseException extends IOException {
    IndexInUseException(Path folder, IOException cause) {
        super("Another process has the index in " + folder, cause);
    }
}
