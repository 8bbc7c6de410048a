package academy.praxis.catalog.search;

import academy.praxis.catalog.index.Facets;
import academy.praxis.catalog.item.ItemCard;
import academy.praxis.catalog.people.PersonToAsk;
import java.util.List;
import java.util.UUID;

/**
 * What the academy says to a question.
 *
 * @param answer the passage that answers it; {@code null} when there is no good one, and on pages after the first
 * @param items the items that fit, best first
 * @param people whom to ask; on the first page
 * @param facets how all items that fit spread
 * @param noGoodAnswer whether there is nothing that the academy would call an answer
 * @param unmetNeedId as what the question was noted, to put it to the community; {@code null} when it was not
 * @param next the cursor to ask for the next page with; {@code null} when this is the last
 */
record SearchAnswer(
        PassageView answer,
        List<FoundItem> items,
        List<PersonToAsk> people,
        Facets facets,
        boolean noGoodAnswer,
        UUID unmetNeedId,
        String next) {

    /**
     * A passage and its source.
     *
     * @param heading under which it stands in the item; {@code null} when under none
     * @param html the text, escaped, with {@code <mark>} around the question's words
     * @param link where the item is in this API
     * @param url where it is, when it is elsewhere
     */
    record PassageView(UUID itemId, String title, String heading, String text, String html, String link, String url) {}

    /**
     * An item that fits.
     *
     * @param titleHtml escaped, with {@code <mark>} around the question's words
     * @param snippetHtml the same for the sentences that have most of them
     */
    record FoundItem(ItemCard item, String titleHtml, String snippetHtml) {}
}
