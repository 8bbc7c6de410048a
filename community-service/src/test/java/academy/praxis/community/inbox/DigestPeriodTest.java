package academy.praxis.community.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestPeriodTest {

    @ParameterizedTest
    @CsvSource({
        // 2026-11-25 is a Wednesday.
        "DAILY, 2026-11-25T04:59:59Z, 2026-11-25T05:00:00Z",
        "DAILY, 2026-11-25T05:00:00Z, 2026-11-26T05:00:00Z",
        "DAILY, 2026-12-31T12:00:00Z, 2027-01-01T05:00:00Z",
        "WEEKLY, 2026-11-25T12:00:00Z, 2026-11-30T05:00:00Z",
        "WEEKLY, 2026-11-30T04:00:00Z, 2026-11-30T05:00:00Z",
        "WEEKLY, 2026-11-30T05:00:00Z, 2026-12-07T05:00:00Z"
    })
    void aMailGoesOutInTheMorningOfADayOrOfAMonday(DigestPeriod period, Instant now, Instant next) {
        assertEquals(next, period.next(now));
    }
}
