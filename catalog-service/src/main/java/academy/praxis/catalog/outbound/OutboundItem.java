package academy.praxis.catalog.outbound;

import academy.praxis.catalog.item.ItemForm;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * An item as it goes out.
 *
 * @param body Markdown; {@code null} in lists
 * @param url where it is, when it is elsewhere
 * @param licence in words
 * @param supplier {@code null} for the academy's own
 * @param identifiers {@code doi:…} and {@code isbn:…}
 * @param thread the path of the thread that it comes from, or the page at the supplier; may be {@code null}
 * @param changedAt when what harvesters see of it changed last; {@code null} when it is not offered to them
 * @param withdrawn whether it was offered and is no longer
 */
record OutboundItem(
        UUID id,
        String title,
        String summary,
        String body,
        ItemForm form,
        int minutes,
        Integer mediaSeconds,
        List<String> languages,
        List<String> tasks,
        List<String> obstacles,
        List<String> skills,
        String url,
        String licence,
        String supplier,
        List<String> identifiers,
        String thread,
        Instant publishedAt,
        Instant updatedAt,
        Instant changedAt,
        boolean withdrawn) {

    static OutboundItem of(Row row) {
        return new OutboundItem(
                row.getUUID("id"),
                row.getString("title"),
                row.getString("summary"),
                row.getString("body"),
                ItemForm.valueOf(row.getString("form")),
                row.getInteger("minutes"),
                row.getInteger("media_seconds"),
                List.of(row.getArrayOfStrings("languages")),
                List.of(row.getArrayOfStrings("tasks")),
                List.of(row.getArrayOfStrings("obstacles")),
                List.of(row.getArrayOfStrings("skills")),
                row.getString("url"),
                row.getString("licence"),
                row.getString("supplier"),
                List.of(row.getArrayOfStrings("identifiers")),
                row.getString("thread"),
                instant(row, "published_at"),
                instant(row, "updated_at"),
                instant(row, "changed_at"),
                row.getBoolean("withdrawn"));
    }

    private static Instant instant(Row row, String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }

    /** The form as the API names it. */
    String formName() {
        return nameOf(form);
    }

    static String nameOf(ItemForm form) {
        return form.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The language that it is written in. */
    String language() {
        return languages.get(0);
    }
}
