package academy.praxis.kit.bus;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** The CloudEvents attributes of a Kafka record in binary mode (Kafka Protocol Binding for CloudEvents 1.0, section 3.2). */
final class CloudEventHeaders {
    private final Headers headers;

    CloudEventHeaders(Headers headers) {
        this.headers = headers;
        if (!"1.0".equals(text("ce_specversion"))) {
            throw new UnreadableEventException("ce_specversion is not 1.0");
        }
    }

    UUID uuid(String name) {
        try {
            return UUID.fromString(text(name));
        } catch (IllegalArgumentException e) {
            throw new UnreadableEventException(name + " is not a UUID");
        }
    }

    Instant instant(String name) {
        try {
            return Instant.parse(text(name));
        } catch (DateTimeException e) {
            throw new UnreadableEventException(name + " is not an RFC 3339 time");
        }
    }

    String text(String name) {
        Header header = headers.lastHeader(name);
        if (header == null || header.value() == null) {
            throw new UnreadableEventException(name + " is missing");
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
