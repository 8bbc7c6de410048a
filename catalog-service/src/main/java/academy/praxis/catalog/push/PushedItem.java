package academy.praxis.catalog.push;

import academy.praxis.catalog.connector.SuppliedText;
import academy.praxis.catalog.item.ImportedItem;
import academy.praxis.catalog.item.ItemForm;
import java.time.Instant;
import java.util.List;

/**
 * One line of a push: an item as its supplier has it, or the word that it is gone. The limits are those of any item's content.
 *
 * @param externalId the supplier's own id, 1 to 500 characters
 * @param deleted true: it is gone, and nothing else is said; absent otherwise
 * @param summary the beginning of the body when absent
 * @param body Markdown; HTML in it, and links to anything but http, https and mailto, are left out
 * @param minutes the time to read the body when absent
 * @param languages BCP 47; the supplier's usual ones when absent
 * @param licence the supplier's usual one when absent
 * @param authors their names, for attribution
 * @param identifiers {@code doi:…} or {@code isbn:…}
 */
record PushedItem(
        String externalId,
        Boolean deleted,
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
        List<String> authors) {

    boolean isGone() {
        return Boolean.TRUE.equals(deleted);
    }

    /** A deletion that also says what the item would be was meant otherwise. */
    boolean saysMoreThanThatItIsGone() {
        return title != null || summary != null || body != null || form != null || url != null;
    }

    ImportedItem item() {
        return new ImportedItem(
                externalId,
                title,
                summary,
                SuppliedText.markdown(body),
                form,
                minutes,
                languages,
                tasks,
                obstacles,
                skills,
                url,
                licence,
                identifiers,
                mediaSeconds,
                issuedAt,
                null,
                url,
                authors);
    }
}
