package academy.praxis.kit.bus;

import java.time.Instant;
import java.util.UUID;

/**
 * An event of another service, read from the bus.
 *
 * @param id the CloudEvents id; the same when the event is delivered again
 * @param type the CloudEvents type with its version
 * @param subject the aggregate it happened to
 * @param time when
 * @param data the part of the state that this consumer reads
 */
public record InboundEvent<T>(UUID id, String type, UUID subject, Instant time, T data) {}
