package academy.praxis.identity.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 4", "6, 32", "8, 120", "1000000, 120"})
    void theWaitDoublesUpToItsLimit(int attempts, long seconds) {
        assertEquals(
                Duration.ofSeconds(seconds), Backoff.after(attempts, Duration.ofSeconds(1), Duration.ofSeconds(120)));
    }
}
