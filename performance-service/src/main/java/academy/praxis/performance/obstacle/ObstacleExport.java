package academy.praxis.performance.obstacle;

import academy.praxis.kit.postgres.Rows;
import academy.praxis.kit.problem.ProblemException;
import academy.praxis.kit.worker.Workers;
import academy.praxis.performance.language.SpreadsheetText;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jboss.resteasy.reactive.RestResponse;

/** Obstacles as a file for spreadsheets (RFC 4180): what managers see, and never who reported one. */
@ApplicationScoped
class ObstacleExport {
    private static final int MOST = 10_000;

    private static final String ROWS = """
            select o.id, o.what, o.place, t.name as task, o.cause, o.status, m.display_name as owner, o.due_on, o.escalation,
                o.voices, o.times_per_week, o.minutes_each, o.money_each,
                o.minutes_each * o.times_per_week * 52 / 12 * o.voices as minutes_per_month,
                o.evidence, o.reported_at, o.closed_at
            from obstacle o left join task t on t.id = o.task_id left join member m on m.id = o.owner_id
            where o.reported_at >= $1 and o.reported_at < $2 order by o.reported_at, o.id limit $3""";

    private static final String[] HEADER = {
        "id",
        "what",
        "where",
        "task",
        "cause",
        "status",
        "owner",
        "dueOn",
        "escalation",
        "voices",
        "timesPerWeek",
        "minutesEach",
        "moneyEach",
        "minutesPerMonth",
        "evidence",
        "reportedAt",
        "closedAt"
    };

    private final Pool pool;
    private final Workers workers;

    ObstacleExport(Pool pool, Workers workers) {
        this.pool = pool;
        this.workers = workers;
    }

    /** @throws ProblemException 400 when there are more than {@value #MOST} */
    Uni<String> of(String from, String to) {
        Days days = Days.of(from, to, LocalDate.now(ZoneOffset.UTC));
        return pool.preparedQuery(ROWS)
                .execute(Tuple.of(days.start(), days.end(), MOST + 1))
                .invoke(rows -> {
                    if (rows.size() > MOST) {
                        throw ProblemException.invalid("from", "and to hold more than " + MOST + " obstacles");
                    }
                })
                .flatMap(rows -> workers.compute(() -> csv(rows)));
    }

    static RestResponse<String> download(String csv) {
        return RestResponse.ResponseBuilder.ok(csv)
                .header("Content-Disposition", "attachment; filename=\"obstacles.csv\"")
                .build();
    }

    private static String csv(RowSet<Row> rows) {
        StringBuilder text = new StringBuilder().append(SpreadsheetText.MARK);
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord((Object[]) HEADER);
            for (Row row : rows) {
                printer.printRecord(cells(row));
            }
        } catch (IOException e) {
            // A StringBuilder has no such faults.
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<Object> cells(Row row) {
        List<Object> cells = new ArrayList<>();
        for (int i = 0; i < HEADER.length; i++) {
            Object value = row.getValue(i);
            cells.add(
                    switch (HEADER[i]) {
                        case "reportedAt", "closedAt" -> Rows.instant(value);
                        case "cause", "status", "escalation" ->
                            value == null
                                    ? null
                                    : value.toString().toLowerCase(Locale.ROOT).replace('_', '-');
                        default -> value instanceof String words ? SpreadsheetText.harmless(words) : value;
                    });
        }
        return cells;
    }
}
