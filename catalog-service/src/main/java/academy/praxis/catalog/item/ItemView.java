package academy.praxis.catalog.item;

import academy.praxis.kit.precondition.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A learning item as clients and other services see it. */
record ItemView(
        UUID id,
        long version,
        String title,
        String summary,
        String body,
        ItemForm form,
        int minutes,
        List<String> languages,
        List<String> tasks,
        List<String> obstacles,
        List<String> skills,
        String url,
        String licence,
        String supplier,
        UUID ownerId,
        ItemStatus status,
        Instant publishedAt,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static ItemView of(Item item) {
        return new ItemView(
                item.id,
                item.version,
                item.title,
                item.summary,
                item.body,
                item.form,
                item.minutes,
                item.languages,
                item.tasks,
                item.obstacles,
                item.skills,
                item.url,
                item.licence,
                item.supplier,
                item.ownerId,
                item.status,
                item.publishedAt,
                item.createdAt,
                item.updatedAt);
    }
}
