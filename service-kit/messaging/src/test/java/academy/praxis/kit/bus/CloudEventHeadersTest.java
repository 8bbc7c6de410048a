package academy.praxis.kit.bus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class CloudEventHeadersTest {
    @Test
    void readsTheAttributesOfTheBinaryMode() {
        CloudEventHeaders ce = new CloudEventHeaders(headers("1.0", "2026-11-23T09:30:00Z"));

        assertEquals(Instant.parse("2026-11-23T09:30:00Z"), ce.instant("ce_time"));
    }

    @Test
    void refusesAnotherVersionOfTheSpecification() {
        assertUnreadable(
                "ce_specversion is not 1.0", () -> new CloudEventHeaders(headers("0.3", "2026-11-23T09:30:00Z")));
    }

    @Test
    void namesTheAttributeThatIsMissingOrBroken() {
        CloudEventHeaders ce = new CloudEventHeaders(headers("1.0", "yesterday"));

        assertUnreadable("ce_time is not an RFC 3339 time", () -> ce.instant("ce_time"));
        assertUnreadable("ce_id is missing", () -> ce.uuid("ce_id"));
    }

    private static void assertUnreadable(String reason, org.junit.jupiter.api.function.Executable reading) {
        assertEquals(
                reason, assertThrows(UnreadableEventException.class, reading).getMessage());
    }

    private static RecordHeaders headers(String version, String time) {
        RecordHeaders headers = new RecordHeaders();
        headers.add("ce_specversion", version.getBytes(StandardCharsets.UTF_8));
        headers.add("ce_time", time.getBytes(StandardCharsets.UTF_8));
        return headers;
    }
}
