package academy.praxis.kit.page;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param items the rows, in the list's order
 * @param next the cursor to ask for the next page with; {@code null} when this is the last
 */
public record Page<T>(List<T> items, String next) {

    /**
     * A page from rows that were fetched, one more than {@link PageRequest#limit()}: that one tells that there is a next page.
     *
     * @param cursor gives the sort key of a row
     */
    public static <R, T> Page<T> of(
            List<R> fetched, PageRequest request, Function<R, T> view, Function<R, Cursor> cursor) {
        boolean more = fetched.size() > request.limit();
        List<R> rows = more ? fetched.subList(0, request.limit()) : fetched;
        return new Page<>(
                rows.stream().map(view).toList(),
                more ? cursor.apply(rows.get(rows.size() - 1)).toString() : null);
    }
}
