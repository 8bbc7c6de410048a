package academy.praxis.catalog.outbound;

import academy.praxis.catalog.item.Items;
import academy.praxis.catalog.member.Viewers;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Items that the caller may read. */
@ApplicationScoped
class Readable {
    private final Items items;
    private final Viewers viewers;
    private final OutboundRepository repository;

    Readable(Items items, Viewers viewers, OutboundRepository repository) {
        this.items = items;
        this.viewers = viewers;
        this.repository = repository;
    }

    /** The published item with its text; 404 when there is none, or none for the caller. */
    Uni<OutboundItem> item(UUID id) {
        return Panache.withSession(() -> viewers.current().flatMap(viewer -> items.mustSee(id, viewer)))
                .flatMap(card -> repository.one(card.id()));
    }
}
