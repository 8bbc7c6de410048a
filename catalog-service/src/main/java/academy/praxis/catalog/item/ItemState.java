package academy.praxis.catalog.item;

import academy.praxis.catalog.member.Audience;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The state of an item on the bus; contracts/events/catalog promises it. */
record ItemState(
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
        UUID ownerId,
        UUID authorId,
        String originUrl,
        String supplier,
        Audience audience,
        LocalDate reviewBy,
        UUID reviewerId,
        UUID sameAs,
        ItemStatus status,
        Instant publishedAt) {

    static ItemState of(Item item) {
        return new ItemState(
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
                item.ownerId,
                item.authorId,
                item.originUrl,
                item.supplier,
                Audience.of(item.audience),
                item.reviewBy,
                item.reviewerId,
                item.sameAs,
                item.status,
                item.publishedAt);
    }
}
