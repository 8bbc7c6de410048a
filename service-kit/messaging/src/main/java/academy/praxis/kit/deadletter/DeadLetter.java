package academy.praxis.kit.deadletter;

import java.time.Instant;

/**
 * A message that could not be read or applied, and waits for an operator.
 *
 * @param offset where it is parked
 * @param topic where it came from
 * @param key the aggregate that it is about; {@code null} when the message had none
 * @param reason why it was parked
 * @param parkedAt when
 */
record DeadLetter(long offset, String topic, String key, String reason, Instant parkedAt) {}
