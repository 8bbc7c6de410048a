package academy.praxis.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Which runs of entries hold all documents that a query can match, and whether these come in the order that was asked for. Values in
 * {@code $in} make a run each, and so do the ways of an {@code $or}; runs are merged where order matters. What is not understood
 * is left to the query itself, which is applied to whatever comes out.
 */
final class OrderedPlan {
    /** With more values than this, opening the runs takes longer than reading what is between them. */
    private static final int MOST_RUNS = 10_000;

    private static final Comparator<OrderedPlan> BETTER = Comparator.<OrderedPlan>comparingInt(plan -> plan.score)
            .thenComparing(plan -> plan.runs.size(), Comparator.reverseOrder());

    private final List<OrderedRun> runs;
    private final boolean ordered;
    private final int score;
    private final boolean distinct;

    private OrderedPlan(List<OrderedRun> runs, boolean ordered, int score, boolean distinct) {
        this.runs = runs;
        this.ordered = ordered;
        this.score = score;
        this.distinct = distinct;
    }

    /**
     * The best plan; none when no index fits.
     *
     * @param limited whether only the first documents are wanted, so that order saves reading the others
     */
    static Optional<OrderedPlan> of(List<OrderedIndex> indexes, Document query, Document orderBy, boolean limited) {
        Document wanted = orderBy == null ? new Document() : orderBy;
        return wanted.containsKey("$natural") ? Optional.empty() : best(indexes, QueryParts.of(query), wanted, limited);
    }

    private static Optional<OrderedPlan> best(
            List<OrderedIndex> indexes, QueryParts parts, Document orderBy, boolean limited) {
        Stream<OrderedPlan> each = indexes.stream().flatMap(index -> with(index, parts, orderBy, limited).stream());
        Stream<OrderedPlan> ways =
                parts.alternatives().stream().flatMap(or -> either(indexes, parts, or, orderBy, limited).stream());
        return Stream.concat(each, ways).max(BETTER);
    }

    private static Optional<OrderedPlan> either(
            List<OrderedIndex> indexes, QueryParts parts, List<Document> or, Document orderBy, boolean limited) {
        List<OrderedRun> runs = new ArrayList<>();
        boolean ordered = true;
        int score = Integer.MAX_VALUE;
        for (Document way : or) {
            Optional<OrderedPlan> plan = best(indexes, parts.without(or).and(way), orderBy, limited);
            if (plan.isEmpty()) {
                return Optional.empty();
            }
            runs.addAll(plan.get().runs);
            ordered &= plan.get().ordered;
            score = Math.min(score, plan.get().score);
        }
        ordered &= runs.stream().map(OrderedRun::sense).distinct().count() <= 1;
        // The server refuses an $or without ways when it comes to a document.
        return or.isEmpty() ? Optional.empty() : Optional.of(new OrderedPlan(runs, ordered, score, false));
    }

    private static Optional<OrderedPlan> with(OrderedIndex index, QueryParts parts, Document orderBy, boolean limited) {
        int fields = index.getKeys().size();
        List<byte[]> starts = new ArrayList<>(List.of(new byte[0]));
        int equal = 0;
        while (equal < fields) {
            Collection<Object> values = parts.equal(field(index, equal), index.isOrderedBy(equal));
            if (values == null || (long) values.size() * starts.size() > MOST_RUNS) {
                break;
            }
            if (equal == 0 && index.lacksSome() && values.stream().anyMatch(KeyBytes::isNull)) {
                return Optional.empty();
            }
            starts = longer(starts, values, index.getKeys().get(equal).isAscending());
            equal++;
        }
        QueryParts.Range range =
                equal < fields ? parts.range(field(index, equal), index.isOrderedBy(equal)) : QueryParts.Range.ALL;
        boolean bounded = !range.isAll();
        if (index.lacksSome() && equal == 0 && !bounded && !parts.exists(field(index, 0))) {
            return Optional.empty();
        }
        int direction = direction(index, equal, orderBy);
        boolean ordered = direction != 0 || orderBy.isEmpty();
        boolean helps = direction != 0 && limited;
        if (equal == 0 && !bounded && !helps && !index.lacksSome()) {
            return Optional.empty();
        }
        int score = 4 * equal + (bounded ? 2 : 0) + (helps ? equal > 0 ? 5 : 1 : 0);
        boolean whole = index.isUnique() && equal == fields;
        boolean ascending = equal == fields || index.getKeys().get(equal).isAscending();
        String sense = direction == 0 ? "" : direction + " " + senses(index, equal, orderBy.size());
        List<OrderedRun> runs = new ArrayList<>();
        for (byte[] start : starts) {
            runs.add(new OrderedRun(
                    index.entries(),
                    range.from(start, ascending),
                    range.to(start, ascending),
                    start.length,
                    direction < 0,
                    sense));
        }
        boolean distinct = runs.size() == 1 && allOrdered(index);
        return Optional.of(new OrderedPlan(runs, ordered, whole ? Integer.MAX_VALUE : score, distinct));
    }

    private static boolean allOrdered(OrderedIndex index) {
        for (int field = 0; field < index.getKeys().size(); field++) {
            if (!index.isOrderedBy(field)) {
                return false;
            }
        }
        return true;
    }

    private static String senses(OrderedIndex index, int from, int fields) {
        return index.getKeys().subList(from, from + fields).stream()
                .map(key -> key.isAscending() ? "+" : "-")
                .collect(Collectors.joining());
    }

    private static String field(OrderedIndex index, int number) {
        return index.getKeys().get(number).getKey();
    }

    private static List<byte[]> longer(List<byte[]> starts, Collection<Object> values, boolean ascending) {
        return starts.stream()
                .flatMap(start -> values.stream()
                        .map(value ->
                                KeyBytes.after(start).add(value, ascending).toArray()))
                .toList();
    }

    /** 1 when the entries from this field on are in the wanted order, -1 when they are in the opposite one, else 0. */
    private static int direction(OrderedIndex index, int from, Document orderBy) {
        int direction = 0;
        int field = from;
        for (Map.Entry<String, Object> wanted : orderBy.entrySet()) {
            if (field == index.getKeys().size()
                    || !field(index, field).equals(wanted.getKey())
                    || !index.isOrderedBy(field)
                    || !(wanted.getValue() instanceof Number sense)) {
                return 0;
            }
            boolean same = sense.intValue() > 0 == index.getKeys().get(field).isAscending();
            if (direction != 0 && direction != (same ? 1 : -1)) {
                return 0;
            }
            direction = same ? 1 : -1;
            field++;
        }
        return direction;
    }

    /** Whether the documents come in the order that was asked for; always when none was. */
    boolean isOrdered() {
        return ordered;
    }

    /** Where the documents are, each once; as far as they are asked for, for the iterator of a flat map reads a whole run ahead. */
    Stream<Object> positions() {
        boolean inOrder = ordered && runs.size() > 1 && !runs.get(0).sense().isEmpty();
        Stream<Object> all = inOrder ? merged() : oneAfterTheOther(runs.stream().map(OrderedRun::positions));
        if (distinct) {
            return all;
        }
        Set<Object> seen = new HashSet<>();
        return all.filter(seen::add);
    }

    static <T> Stream<T> oneAfterTheOther(Stream<Iterator<T>> each) {
        return each.flatMap(
                some -> StreamSupport.stream(Spliterators.spliteratorUnknownSize(some, Spliterator.ORDERED), false));
    }

    private Stream<Object> merged() {
        PriorityQueue<OrderedRun.Reading> open = new PriorityQueue<>();
        runs.stream()
                .map(OrderedRun.Reading::new)
                .filter(OrderedRun.Reading::next)
                .forEach(open::add);
        return Stream.generate(() -> {
                    OrderedRun.Reading first = open.poll();
                    if (first == null) {
                        return null;
                    }
                    Object position = first.position();
                    if (first.next()) {
                        open.add(first);
                    }
                    return position;
                })
                .takeWhile(Objects::nonNull);
    }
}
