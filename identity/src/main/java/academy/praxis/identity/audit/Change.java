package academy.praxis.identity.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What became of one field.
 *
 * @param field as the API calls it; {@code team} and {@code lead} are said by their names
 * @param before one value, several of a list, none where there was nothing
 * @param after as {@code before}
 */
public record Change(String field, List<String> before, List<String> after) {

    /** A field that was filled. */
    public static Change to(String field, Object value) {
        return new Change(field, List.of(), List.of(String.valueOf(value)));
    }

    /** A list that was filled. */
    public static Change to(String field, List<String> values) {
        return new Change(field, List.of(), List.copyOf(values));
    }

    /** Collects what differs. */
    public static final class Differences {
        private final List<Change> changes = new ArrayList<>();

        /** Notes the field if its value differs. */
        public Differences of(String field, String before, String after) {
            return of(field, list(before), list(after));
        }

        /** Notes the list if it differs. */
        public Differences of(String field, List<String> before, List<String> after) {
            if (!Objects.equals(before, after)) {
                changes.add(new Change(field, before, after));
            }
            return this;
        }

        /** What was noted. */
        public List<Change> list() {
            return List.copyOf(changes);
        }

        private static List<String> list(String value) {
            return value == null ? List.of() : List.of(value);
        }
    }
}
