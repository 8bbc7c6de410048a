package academy.praxis.catalog.connector;

import academy.praxis.catalog.item.ItemForm;
import java.time.Instant;
import java.util.List;

/**
 * A learning item as a supplier has it, within the limits of an item's content. Built by {@link RecordBuilder}, which keeps them.
 *
 * @param externalId the supplier's own, at most 500 characters; the same in every run
 * @param title plain text, 3 to 200 characters
 * @param summary plain text, 1 to 1,000 characters
 * @param body Markdown without HTML, at most 100,000 characters; {@code null} where the content is elsewhere
 * @param minutes the time that it takes, 1 to 60,000
 * @param languages BCP 47, one to ten
 * @param tasks what it helps to do; as {@code obstacles} and {@code skills} at most 30 of at most 100 characters
 * @param url where it is; {@code null} where the body is all
 * @param licence in words or an address; {@code null} when the record does not say
 * @param identifiers such as {@code doi:10.1000/x} and {@code isbn:9780306406157}, lower case, at most 20
 * @param mediaSeconds the length of its sound or film; {@code null} when there is none or it is not known
 * @param issuedAt the supplier's own date; {@code null} when there is none to be believed
 * @param authors names, for attribution, at most 20 of at most 200 characters
 */
public record SuppliedRecord(
        String externalId,
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
        List<String> identifiers,
        Integer mediaSeconds,
        Instant issuedAt,
        List<String> authors) {}
