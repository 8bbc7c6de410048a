package academy.praxis.catalog.fetch;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Limits as small as tests are patient. */
public record TestLimits(
        Set<String> allowed,
        Duration readTimeout,
        Duration totalTimeout,
        long maxBytes,
        long maxUnpackedBytes,
        int maxRedirects,
        Duration maxRetryWait,
        Duration maxCrawlDelay)
        implements FetchLimits {

    /** That let a test's own server through. */
    public static TestLimits allowing(String... hosts) {
        return new TestLimits(
                Set.of(hosts),
                Duration.ofSeconds(2),
                Duration.ofSeconds(4),
                4 << 20,
                16 << 20,
                3,
                Duration.ofSeconds(2),
                Duration.ofMillis(300));
    }

    TestLimits total(Duration timeout) {
        return new TestLimits(
                allowed, readTimeout, timeout, maxBytes, maxUnpackedBytes, maxRedirects, maxRetryWait, maxCrawlDelay);
    }

    @Override
    public Optional<Set<String>> allowedPrivateHosts() {
        return Optional.of(allowed);
    }

    @Override
    public String userAgent() {
        return "PraxisCatalog/1.0 (test)";
    }

    @Override
    public Duration connectTimeout() {
        return readTimeout;
    }

    @Override
    public int maxRetries() {
        return 2;
    }

    @Override
    public Duration robotsRemembered() {
        return Duration.ofMinutes(1);
    }
}
