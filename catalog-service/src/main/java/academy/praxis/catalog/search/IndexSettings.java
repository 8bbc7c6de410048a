package academy.praxis.catalog.search;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** Where the search index is, and how closely it follows the store. */
@ConfigMapping(prefix = "praxis.catalog.index")
interface IndexSettings {
    /** Whether this replica keeps an index and answers questions; one that only takes in what others send needs none. */
    @WithDefault("true")
    boolean enabled();

    /** A folder of this replica's own; what is lost is built again. */
    Path folder();

    /** How often the store is asked for changes; what this replica changed itself shows sooner. */
    @WithDefault("500ms")
    Duration every();

    /** How often what changed is written to disk for good: so much is read again after a kill. */
    @WithDefault("5s")
    Duration committed();

    /** How long one question may take. */
    @WithDefault("2s")
    Duration patience();
}
