package academy.praxis.catalog.item;

import academy.praxis.catalog.member.Audience;
import academy.praxis.kit.precondition.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A learning item as clients see it.
 *
 * @param outOfDate whether the date by which somebody was to look at it has passed
 * @param reviewNote why a curator sent the draft back
 * @param authors the names of whoever wrote it, where its supplier tells
 * @param authorId the member who wrote the post that it comes from
 * @param originUrl the post or page that it comes from
 * @param sameAs the item that stands for it, when it is a duplicate
 */
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
        List<String> identifiers,
        Integer mediaSeconds,
        Audience audience,
        LocalDate reviewBy,
        UUID reviewerId,
        boolean outOfDate,
        String reviewNote,
        Experiment experiment,
        Assignment assignment,
        ItemSource source,
        UUID supplierId,
        String externalId,
        List<String> authors,
        UUID authorId,
        String originUrl,
        Instant issuedAt,
        UUID sameAs,
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
                item.identifiers,
                item.mediaSeconds,
                Audience.of(item.audience),
                item.reviewBy,
                item.reviewerId,
                item.isOutOfDate(),
                item.reviewNote,
                item.details == null ? null : item.details.experiment(),
                item.details == null ? null : item.details.assignment(),
                item.source,
                item.supplierId,
                item.externalId,
                item.authors,
                item.authorId,
                item.originUrl,
                item.issuedAt,
                item.sameAs,
                item.ownerId,
                item.status,
                item.publishedAt,
                item.createdAt,
                item.updatedAt);
    }
}
