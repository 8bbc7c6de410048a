package academy.praxis.catalog.item;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An item as its source brings it; the limits are those of {@link ItemContent}.
 *
 * @param externalId the source's own id, 1 to 500 characters
 * @param summary the beginning of the body when {@code null}
 * @param minutes the time to read the text when {@code null}
 * @param tasks empty leaves alone what curators added; so do obstacles and skills
 * @param authorId the member who wrote it, where one did
 * @param originUrl the post or page that it comes from
 * @param authors the names of whoever wrote it, for attribution; at most 20 of at most 200 characters, more is left out
 */
public record ImportedItem(
        String externalId,
        String title,
        String summary,
        String body,
        ItemForm form,
        Integer minutes,
        List<String> languages,
        List<String> tasks,
        List<String> obstacles,
        List<String> skills,
        String url,
        String licence,
        List<String> identifiers,
        Integer mediaSeconds,
        Instant issuedAt,
        UUID authorId,
        String originUrl,
        List<String> authors) {}
