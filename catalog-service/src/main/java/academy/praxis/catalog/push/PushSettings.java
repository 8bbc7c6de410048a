package academy.praxis.catalog.push;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much may be pushed. */
@ConfigMapping(prefix = "praxis.push")
interface PushSettings {
    /** Lines of one client on one day (UTC). */
    @WithDefault("200000")
    long linesPerDay();

    /** Lines of one request. */
    @WithDefault("50000")
    int linesPerRequest();

    /** Bytes of one request; less than the server's own limit, which answers without a word. */
    @WithDefault("32505856")
    long requestBytes();

    /** Bytes of one line. */
    @WithDefault("524288")
    int lineBytes();

    /** How long one push may take; one that trickles in would keep others out. */
    @WithDefault("PT10M")
    Duration longest();

    /** Pushes that one instance takes at the same time. */
    @WithDefault("4")
    int atOnce();
}
