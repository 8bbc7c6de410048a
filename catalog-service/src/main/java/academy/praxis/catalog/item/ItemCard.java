package academy.praxis.catalog.item;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An item as lists and other features show it.
 *
 * @param outOfDate whether the date by which somebody was to look at it has passed
 */
public record ItemCard(
        UUID id,
        long version,
        String title,
        String summary,
        ItemForm form,
        int minutes,
        List<String> languages,
        List<String> tasks,
        List<String> obstacles,
        List<String> skills,
        String url,
        String licence,
        String supplier,
        UUID supplierId,
        UUID ownerId,
        UUID authorId,
        LocalDate reviewBy,
        boolean outOfDate,
        Instant publishedAt) {

    static ItemCard of(Item item) {
        return new ItemCard(
                item.id,
                item.version,
                item.title,
                item.summary,
                item.form,
                item.minutes,
                item.languages,
                item.tasks,
                item.obstacles,
                item.skills,
                item.url,
                item.licence,
                item.supplier,
                item.supplierId,
                item.ownerId,
                item.authorId,
                item.reviewBy,
                item.isOutOfDate(),
                item.publishedAt);
    }
}
