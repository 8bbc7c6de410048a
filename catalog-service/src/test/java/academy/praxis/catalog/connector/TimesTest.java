package academy.praxis.catalog.connector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Thu, 01 Jan 2004 19:48:21 GMT | 2004-01-01T19:48:21Z",
                "1 Jan 2004 19:48 EST | 2004-01-02T00:48:00Z",
                "Thu, 1 January 2004 19:48:21 +0200 | 2004-01-01T17:48:21Z",
                "Thu 01-Jan-04 19:48:21 Z | 2004-01-01T19:48:21Z",
                "Thu, 01 Jan 2004 | 2004-01-01T00:00:00Z",
                "01 Jan 99 10:00 GMT | 1999-01-01T10:00:00Z",
                "Thu Jan  1 19:48:21 2004 | 2004-01-01T19:48:21Z",
                "2003-12-31T10:14:55Z | 2003-12-31T10:14:55Z",
                "2003-12-31T10:14:55.123+01:00 | 2003-12-31T09:14:55Z",
                "2003-12-31T10:14-0500 | 2003-12-31T15:14:00Z",
                "2003-12-31 10:14:55 | 2003-12-31T10:14:55Z",
                "2003-12-31 | 2003-12-31T00:00:00Z",
                "2003-12 | 2003-12-01T00:00:00Z",
                "2003 | 2003-01-01T00:00:00Z",
            })
    void datesAreUnderstood(String written, String time) {
        assertEquals(Optional.of(Instant.parse(time)), Times.instant(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thu, 01 Jan 1970 00:00:00 GMT",
                "1970-01-01",
                "1969-12-31T23:00:00Z",
                "9999-12-31T23:59:59Z",
                "0000-00-00T00:00:00Z",
                "yesterday",
                "",
                "2004-13-45",
                "32 Foo 2004",
                "Thu, 99 Jan 2004 99:99:99 GMT",
                "2004-01-01T10:00:00+99:99"
            })
    void whatCannotBeBelievedIsNoDate(String written) {
        assertEquals(Optional.empty(), Times.instant(written));
    }

    @ParameterizedTest
    @CsvSource({
        "PT1H30M,5400",
        "PT90S,90",
        "P1D,86400",
        "P2W,1209600",
        "P1DT1H,90000",
        "pt5m,300",
        "1:02:03,3723",
        "12:30,750",
        "754,754",
        "754.6,755",
        "0:45,45"
    })
    void durationsAreUnderstood(String written, long seconds) {
        assertEquals(
                seconds,
                Times.duration(written)
                        .map(length -> Math.round(length.toMillis() / 1000.0))
                        .orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "-5",
                "PT0S",
                "-PT5M",
                "P100Y",
                "soon",
                "99999999999999999999",
                "NaN",
                "Infinity",
                "1:2:3:4"
            })
    void whatIsNoDurationIsNone(String written) {
        assertEquals(Optional.empty(), Times.duration(written));
    }

    @ParameterizedTest
    @CsvSource({"1,1", "60,1", "61,2", "3600,60"})
    void minutesAreRoundedUp(long seconds, int minutes) {
        assertEquals(minutes, Times.minutes(Duration.ofSeconds(seconds)));
    }
}
