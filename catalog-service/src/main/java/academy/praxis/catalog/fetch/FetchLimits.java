package academy.praxis.catalog.fetch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** How far the service goes to get a page of somebody else. */
@ConfigMapping(prefix = "praxis.catalog.fetch")
public interface FetchLimits {
    /** Servers in networks that are not public which may be asked all the same, as {@code host:port}: in-house sources. */
    Optional<Set<String>> allowedPrivateHosts();

    /** What the service calls itself; the first word up to its slash is the name that robots.txt may address. */
    @WithDefault("PraxisCatalog/1.0 (learning catalog)")
    String userAgent();

    /** To open a connection. */
    @WithDefault("PT10S")
    Duration connectTimeout();

    /** Between two pieces of an answer. */
    @WithDefault("PT20S")
    Duration readTimeout();

    /** For one answer, from opening the connection to its last byte. */
    @WithDefault("PT2M")
    Duration totalTimeout();

    /** Bytes of an answer as it comes over the wire. */
    @WithDefault("67108864")
    long maxBytes();

    /** Bytes of an answer after it is unpacked. */
    @WithDefault("268435456")
    long maxUnpackedBytes();

    @WithDefault("5")
    int maxRedirects();

    /** How often a server that says "later" (429, 503) is asked again. */
    @WithDefault("2")
    int maxRetries();

    /** The longest wait before asking again, whatever the server wishes; asked for more, the run gives up. */
    @WithDefault("PT30S")
    Duration maxRetryWait();

    /** The longest pause between two requests to a host, whatever its robots.txt wishes. */
    @WithDefault("PT10S")
    Duration maxCrawlDelay();

    /** How long a robots.txt is believed. */
    @WithDefault("PT1H")
    Duration robotsRemembered();
}
