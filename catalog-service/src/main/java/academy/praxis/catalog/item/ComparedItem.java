package academy.praxis.catalog.item;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What tells of an item whether another is the same.
 *
 * @param published whether it is offered, be it as a duplicate of another
 * @param supplierId {@code null} when it comes from no supplier
 * @param sameAs the item that stands for it; {@code null} for none
 */
public record ComparedItem(
        UUID id,
        boolean published,
        ItemSource source,
        UUID supplierId,
        String title,
        String summary,
        String body,
        String url,
        List<String> identifiers,
        Instant createdAt,
        UUID sameAs) {

    static ComparedItem of(Item item) {
        return new ComparedItem(
                item.id,
                item.status == ItemStatus.PUBLISHED,
                item.source,
                item.supplierId,
                item.title,
                item.summary,
                item.body,
                item.url,
                item.identifiers,
                item.createdAt,
                item.sameAs);
    }
}
