package academy.praxis.performance.work;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The present, as the store keeps times. */
final class Moment {
    private Moment() {}

    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
