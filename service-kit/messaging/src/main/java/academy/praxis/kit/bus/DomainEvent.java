package academy.praxis.kit.bus;

import java.util.UUID;

/**
 * Something that happened, to be told to others.
 *
 * @param topic where, without the namespace: owner and aggregate, such as {@code catalog.item}
 * @param type the CloudEvents type with its version, such as {@code academy.praxis.catalog.item-published.v1}
 * @param aggregateId whom it happened to; events of one aggregate arrive in the order in which they were written
 * @param data the aggregate's whole state after the event, as it becomes JSON
 */
public record DomainEvent(String topic, String type, UUID aggregateId, Object data) {}
