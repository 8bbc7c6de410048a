package academy.praxis.community.screening;

import java.util.List;

/**
 * A text as rules look at it.
 *
 * @param field the name of its field
 * @param words folded
 * @param hosts of its links
 */
record ScreenedText(String field, String words, List<String> hosts) {
    static ScreenedText of(Writing.Field field) {
        return new ScreenedText(field.name(), FoldedText.of(field.text()), Links.hosts(field.text()));
    }
}
