package academy.praxis.performance.knownitem;

import academy.praxis.kit.bus.EventReader;
import academy.praxis.kit.bus.InboundEvent;
import academy.praxis.kit.bus.UnreadableEventException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps the projection of items in step with the catalog's events. */
@ApplicationScoped
class ItemEvents {
    private final EventReader reader;
    private final KnownItems items;

    ItemEvents(EventReader reader, KnownItems items) {
        this.reader = reader;
        this.items = items;
    }

    @Incoming("items")
    Uni<Void> item(ConsumerRecord<String, byte[]> record) {
        return reader.apply(record, ItemEvent.class, this::keep);
    }

    private Uni<Void> keep(InboundEvent<ItemEvent> event) {
        ItemEvent item = event.data();
        if (item == null || !item.isComplete()) {
            throw new UnreadableEventException("an item needs id, version, title, form, minutes and status");
        }
        return items.keep(item);
    }
}
