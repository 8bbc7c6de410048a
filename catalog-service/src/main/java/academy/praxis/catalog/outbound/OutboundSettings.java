package academy.praxis.catalog.outbound;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** How the catalog names itself to those outside who read it. */
@ConfigMapping(prefix = "praxis.catalog.outbound")
interface OutboundSettings {
    /** Where the academy is reached from outside, without a slash at the end; every link starts with it. */
    URI address();

    /** The academy's name. */
    @WithDefault("Praxis academy")
    String name();

    /** Whom harvesters write to when something is wrong. */
    @WithDefault("catalog@praxis.example")
    String contact();

    /** The domain name in OAI identifiers (OAI guidelines, oai-identifier); never changed once harvesters have come. */
    @WithDefault("praxis.example")
    String domain();

    /**
     * How long a change waits before harvesters are told; its datestamp is when they are. Longer than any transaction takes and clocks differ:
     * what is committed late could otherwise have a datestamp that a harvester has behind it.
     */
    @WithDefault("30s")
    Duration settle();

    /** Records of one OAI-PMH answer. */
    @WithDefault("100")
    int page();

    /** The page of an item in the web app. */
    default String page(java.util.UUID itemId) {
        return address() + "/catalog/" + itemId;
    }
}
