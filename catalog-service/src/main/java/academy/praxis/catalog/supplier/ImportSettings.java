package academy.praxis.catalog.supplier;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How runs are worked on. */
@ConfigMapping(prefix = "praxis.imports")
interface ImportSettings {
    /** How many runs one instance works on at the same time. */
    @WithDefault("2")
    int atOnce();

    /** A run whose worker was not seen for so long is taken over. */
    @WithDefault("1m")
    Duration givenUpAfter();

    /** How often one looks for what is due, waits or was given up. */
    String lookEvery();
}
