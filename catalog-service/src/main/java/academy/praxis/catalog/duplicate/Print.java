package academy.praxis.catalog.duplicate;

import academy.praxis.catalog.item.ComparedItem;
import academy.praxis.catalog.item.ItemSource;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * By what an item is recognised.
 *
 * @param channel where it comes from: {@code academy}, {@code post}, or the supplier's id
 * @param text empty when there is too little of it
 */
record Print(
        UUID itemId,
        String channel,
        String title,
        Instant createdAt,
        boolean published,
        Optional<String> urlKey,
        List<String> identifiers,
        Optional<TextPrint> text) {

    static final String ACADEMY = "academy";
    static final String POST = "post";

    static Print of(ComparedItem item) {
        String text = item.title() + "\n" + item.summary() + "\n" + (item.body() == null ? "" : item.body());
        return new Print(
                item.id(),
                item.source() == ItemSource.SUPPLIER
                        ? channel(item.supplierId())
                        : item.source() == ItemSource.POST ? POST : ACADEMY,
                item.title(),
                item.createdAt(),
                item.published(),
                CanonicalUrl.of(item.url()),
                item.identifiers() == null ? List.of() : item.identifiers(),
                TextPrint.of(text));
    }

    static String channel(UUID supplier) {
        return supplier.toString();
    }
}
