package academy.praxis.kit.outbox;

import java.time.Instant;
import java.util.UUID;

/**
 * An event that is committed and not yet on the bus.
 *
 * @param id the CloudEvents id
 * @param topic without the namespace
 * @param type the CloudEvents type
 * @param aggregateId the key and the CloudEvents subject
 * @param time when it happened
 * @param data JSON
 * @param traceparent the trace that it belongs to (W3C Trace Context); {@code null} when it was not traced
 */
public record OutboxRecord(
        UUID id, String topic, String type, UUID aggregateId, Instant time, String data, String traceparent) {}
