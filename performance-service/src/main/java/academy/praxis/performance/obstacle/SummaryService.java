package academy.praxis.performance.obstacle;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts obstacles for managers. */
@ApplicationScoped
class SummaryService {
    private static final String COUNT = """
            select cause, grouping(cause) = 1 as whole, count(*) as reported,
                count(*) filter (where closed_at is null) as open,
                count(*) filter (where closed_at is null and due_on < $3) as overdue,
                count(*) filter (where status = 'RESOLVED') as resolved,
                count(*) filter (where status = 'RESOLVED' and cause <> 'KNOWLEDGE_SKILL') as without_training,
                count(*) filter (where status = 'RESOLVED' and cause = 'KNOWLEDGE_SKILL') as by_learning,
                count(*) filter (where status = 'DECLINED') as declined,
                count(*) filter (where status = 'DROPPED') as dropped,
                percentile_cont(0.5) within group (order by extract(epoch from closed_at - reported_at) / 86400)
                    filter (where status = 'RESOLVED') as days,
                sum(minutes_each * times_per_week * 52 / 12 * voices) filter (where status = 'RESOLVED') as saved,
                sum(minutes_each * times_per_week * 52 / 12 * voices) filter (where closed_at is null) as costs
            from obstacle
            where status <> 'MERGED' and reported_at >= $1 and reported_at < $2
            group by rollup (cause)""";

    private static final String AGES = """
            select width_bucket(extract(epoch from $3 - reported_at) / 86400, array[7, 14, 30, 90]::float8[]) as age,
                count(*) as open
            from obstacle where closed_at is null and reported_at >= $1 and reported_at < $2 group by 1""";

    private static final List<Integer> AGE_LIMITS = Arrays.asList(7, 14, 30, 90, null);

    private final Pool pool;

    SummaryService(Pool pool) {
        this.pool = pool;
    }

    /**
     * Obstacles reported in these days.
     *
     * @param from the first, in ISO 8601; {@code null} for the beginning
     * @param to the last; {@code null} for today
     */
    Uni<ObstacleSummary> of(String from, String to) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Days days = Days.of(from, to, today);
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        return pool.preparedQuery(COUNT)
                .execute(Tuple.of(days.start(), days.end(), today))
                .flatMap(counts -> pool.preparedQuery(AGES)
                        .execute(Tuple.of(days.start(), days.end(), now))
                        .map(ages -> summary(counts, ages)));
    }

    private static ObstacleSummary summary(RowSet<Row> counts, RowSet<Row> ages) {
        Map<Integer, Integer> open = new HashMap<>();
        ages.forEach(row -> open.put(row.getInteger("age"), row.getInteger("open")));
        List<ObstacleSummary.OfAge> byAge = new ArrayList<>();
        for (int i = 0; i < AGE_LIMITS.size(); i++) {
            byAge.add(new ObstacleSummary.OfAge(AGE_LIMITS.get(i), open.getOrDefault(i, 0)));
        }
        List<ObstacleSummary.OfCause> byCause = new ArrayList<>();
        Row whole = null;
        for (Row row : counts) {
            if (row.getBoolean("whole")) {
                whole = row;
            } else {
                byCause.add(ofCause(row));
            }
        }
        byCause.sort(
                Comparator.comparing(ObstacleSummary.OfCause::cause, Comparator.nullsLast(Comparator.naturalOrder())));
        if (whole == null) {
            return new ObstacleSummary(0, 0, 0, 0, 0, 0, 0, null, null, byCause, byAge);
        }
        return new ObstacleSummary(
                whole.getInteger("reported"),
                whole.getInteger("open"),
                whole.getInteger("overdue"),
                whole.getInteger("without_training"),
                whole.getInteger("by_learning"),
                whole.getInteger("declined"),
                whole.getInteger("dropped"),
                whole.getDouble("days"),
                whole.getDouble("saved"),
                byCause,
                byAge);
    }

    private static ObstacleSummary.OfCause ofCause(Row row) {
        String cause = row.getString("cause");
        return new ObstacleSummary.OfCause(
                cause == null ? null : Cause.valueOf(cause),
                row.getInteger("reported"),
                row.getInteger("open"),
                row.getInteger("resolved"),
                row.getInteger("declined"),
                row.getDouble("days"),
                row.getDouble("costs"));
    }
}
