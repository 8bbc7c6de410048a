package academy.praxis.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What all documents have in common that match a query, as far as an index can make use of it; the rest of the query is left out. */
final class QueryParts {
    private final List<Condition> conditions = new ArrayList<>();
    private final List<List<Document>> alternatives = new ArrayList<>();

    /** One operator on one field. */
    private record Condition(String field, String operator, Object operand) {}

    /** Where a range begins or ends: at a value or at all of its type, before or after it. */
    private record Bound(Object value, boolean wholeType, boolean after) {
        byte[] at(byte[] start, boolean ascending) {
            KeyBytes key = KeyBytes.after(start);
            byte[] bytes = (wholeType ? key.addType(value, ascending) : key.add(value, ascending)).toArray();
            return after == ascending ? KeyBytes.past(bytes) : bytes;
        }
    }

    /** Values of one type between two. */
    record Range(Bound low, Bound high) {
        static final Range ALL = new Range(null, null);

        boolean isAll() {
            return low == null;
        }

        /** The first key with a value of this range, after what the key begins with. */
        byte[] from(byte[] start, boolean ascending) {
            if (isAll()) {
                return start.length == 0 ? KeyBytes.FIRST : start;
            }
            return (ascending ? low : high).at(start, ascending);
        }

        /** The first key after them; {@code null} for the end of the index. */
        byte[] to(byte[] start, boolean ascending) {
            if (isAll()) {
                return start.length == 0 ? null : KeyBytes.past(start);
            }
            return (ascending ? high : low).at(start, ascending);
        }
    }

    private QueryParts() {}

    static QueryParts of(Document query) {
        QueryParts parts = new QueryParts();
        parts.take(query);
        return parts;
    }

    /** These and those of another query that has to match as well. */
    QueryParts and(Document query) {
        QueryParts both = copy();
        both.take(query);
        return both;
    }

    QueryParts without(List<Document> or) {
        QueryParts rest = copy();
        rest.alternatives.removeIf(other -> other == or);
        return rest;
    }

    private QueryParts copy() {
        QueryParts copy = new QueryParts();
        copy.conditions.addAll(conditions);
        copy.alternatives.addAll(alternatives);
        return copy;
    }

    private void take(Document query) {
        query.forEach((field, operand) -> {
            if (field.equals("$and")) {
                documents(operand).forEach(this::take);
            } else if (field.equals("$or")) {
                alternatives.add(documents(operand));
            } else if (operand instanceof Document operators && isOperators(operators)) {
                operators.forEach((operator, value) -> conditions.add(new Condition(field, operator, value)));
            } else {
                conditions.add(new Condition(field, "$eq", operand));
            }
        });
    }

    private static boolean isOperators(Document document) {
        return document.keySet().stream().anyMatch(key -> key.startsWith("$"));
    }

    private static List<Document> documents(Object operand) {
        return operand instanceof Collection<?> several
                ? several.stream()
                        .filter(Document.class::isInstance)
                        .map(Document.class::cast)
                        .toList()
                : List.of();
    }

    /** The queries of each {@code $or}. */
    List<List<Document>> alternatives() {
        return alternatives;
    }

    boolean exists(String field) {
        return of(field).anyMatch(one -> one.operator.equals("$exists") && Boolean.TRUE.equals(one.operand));
    }

    /**
     * The values of which the field has one; {@code null} when that is not known.
     *
     * @param single whether no document has several values there, so that each condition is about the same one
     */
    Collection<Object> equal(String field, boolean single) {
        List<SortedMap<byte[], Object>> each =
                of(field).map(QueryParts::values).filter(Objects::nonNull).toList();
        if (each.isEmpty()) {
            return null;
        }
        SortedMap<byte[], Object> fewest =
                each.stream().min(Comparator.comparingInt(Map::size)).get();
        if (single) {
            each.forEach(other -> fewest.keySet().retainAll(other.keySet()));
        }
        return fewest.values();
    }

    private static SortedMap<byte[], Object> values(Condition condition) {
        Collection<?> values =
                switch (condition.operator) {
                    case "$eq" -> Arrays.asList(condition.operand);
                    case "$in" -> (Collection<?>) condition.operand;
                    case "$all" -> firstOf((Collection<?>) condition.operand);
                    default -> null;
                };
        if (values == null || !values.stream().allMatch(KeyBytes::isOrdered)) {
            return null;
        }
        SortedMap<byte[], Object> sorted = new TreeMap<>(Arrays::compareUnsigned);
        values.forEach(value -> sorted.put(new KeyBytes().add(value, true).toArray(), value));
        return sorted;
    }

    private static Collection<?> firstOf(Collection<?> all) {
        return all.isEmpty() ? null : Arrays.asList(all.iterator().next());
    }

    /** Between which values the field has one. @param single as for {@link #equal} */
    Range range(String field, boolean single) {
        Bound low = bound(field, "$gt", "$gte", true);
        Bound high = bound(field, "$lt", "$lte", false);
        if (low == null && high == null) {
            return Range.ALL;
        }
        if (high == null || low != null && !single) {
            return new Range(low, new Bound(low.value, true, true));
        }
        return new Range(low == null ? new Bound(high.value, true, false) : low, high);
    }

    private Bound bound(String field, String without, String with, boolean afterWithout) {
        return of(field)
                .filter(one -> one.operator.equals(without) || one.operator.equals(with))
                .filter(one -> KeyBytes.isOrdered(one.operand) && !KeyBytes.isNull(one.operand))
                .findFirst()
                .map(one -> new Bound(one.operand, false, one.operator.equals(without) == afterWithout))
                .orElse(null);
    }

    private Stream<Condition> of(String field) {
        return conditions.stream().filter(condition -> condition.field.equals(field));
    }
}
