package academy.praxis.catalog.item;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Items for comparing them with one another, within the present session. */
@ApplicationScoped
public class ComparedItems {
    private final ItemRepository items;

    ComparedItems(ItemRepository items) {
        this.items = items;
    }

    /** Those of these that there are, in whatever state, in no order. */
    public Uni<List<ComparedItem>> of(Collection<UUID> ids) {
        return items.list("id in ?1", ids)
                .map(found -> found.stream().map(ComparedItem::of).toList());
    }
}
