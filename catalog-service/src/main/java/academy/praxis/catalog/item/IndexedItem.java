package academy.praxis.catalog.item;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An item as read models keep it.
 *
 * @param audience keys as in {@link academy.praxis.catalog.member.Audience#keys}; empty for everyone
 * @param findable whether it is published and no duplicate; what is not is to be taken out of read models
 */
public record IndexedItem(
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
        String supplier,
        UUID supplierId,
        UUID ownerId,
        UUID authorId,
        List<String> audience,
        boolean findable,
        LocalDate reviewBy,
        Instant publishedAt) {}
