package academy.praxis.gateway.limit;

import academy.praxis.gateway.GatewayConfig;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** What each caller may still ask: one token bucket for each account, and for each address that nobody signed in from. */
@Singleton
public class Allowances {

    private final GatewayConfig.RateLimit config;
    private final Cache<String, Bucket> accounts;
    private final Cache<String, Bucket> addresses;

    Allowances(GatewayConfig gateway) {
        config = gateway.rateLimit();
        accounts = cache();
        addresses = cache();
    }

    private Cache<String, Bucket> cache() {
        return Caffeine.newBuilder()
                .maximumSize(config.callers())
                .expireAfterAccess(Duration.ofMinutes(10))
                .build();
    }

    /** Of an account. */
    public Bucket of(String subject) {
        return accounts.get(subject, key -> bucket(config.burst(), config.perSecond()));
    }

    /** Of an address. */
    public Bucket ofAddress(String address) {
        return addresses.get(address, key -> bucket(config.anonymousBurst(), config.anonymousPerSecond()));
    }

    /** Seconds, at least one, until one more request is allowed. */
    public static long secondsUntilNext(Bucket bucket) {
        long nanos = bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill();
        return Math.max(1, TimeUnit.NANOSECONDS.toSeconds(nanos) + 1);
    }

    private static Bucket bucket(long capacity, long perSecond) {
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(capacity)
                        .refillGreedy(perSecond, Duration.ofSeconds(1))
                        .build())
                .build();
    }
}
