package academy.praxis.performance.obstacle;

import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.postgres.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Obstacles in numbers, and those that are alike. */
@ApplicationScoped
class ObstacleBoard {
    private static final int MOST_SIMILAR = 5;
    /** So long one is told how others got rid of the same. */
    private static final int REMEMBERED_DAYS = 90;

    /** $1 who looks, $2 whether they see all, $3 the teams whose obstacles they see. */
    private static final String VISIBLE = """
            ($2 or o.reporter_id = $1 or o.owner_id = $1 or o.team_id = any($3)
                or exists (select from obstacle_voice v where v.obstacle_id = o.id and v.member_id = $1))""";

    private static final String SIMILAR = """
            select o.id, o.what, o.status, o.cause, o.voices, o.closed_at, similarity(o.what, $4) as likeness
            from obstacle o
            where (o.closed_at is null or o.status = 'RESOLVED' and o.closed_at > $7) and o.id <> $6 and %s
                and (o.what %% $4 or o.task_id = $5 and similarity(o.what, $4) >= 0.2)
            order by o.closed_at is not null, likeness desc, o.voices desc, o.id limit %d""".formatted(VISIBLE, MOST_SIMILAR);

    private static final String BOARD = """
            select coalesce(o.cause, '') as cause, o.owner_id, m.display_name,
                count(*) as open, count(*) filter (where o.status = 'ACCEPTED') as accepted,
                count(*) filter (where o.due_on < $4) as overdue,
                count(*) filter (where o.escalation <> 'NONE') as escalated,
                sum(o.voices) as voices,
                sum(o.minutes_each * o.times_per_week * 52 / 12 * o.voices) as minutes,
                sum(o.money_each * o.times_per_week * 52 / 12 * o.voices) as money,
                min(o.reported_at) as oldest
            from obstacle o left join member m on m.id = o.owner_id
            where o.closed_at is null and %s
                and (coalesce(o.cause, ''), coalesce(o.owner_id, $6)) > ($5, $7)
            group by coalesce(o.cause, ''), o.owner_id, m.display_name
            order by coalesce(o.cause, ''), coalesce(o.owner_id, $6)
            limit $8""".formatted(VISIBLE);

    /** Before every owner, and the place of those without one. */
    private static final UUID NOBODY = new UUID(0, 1);

    private static final UUID BEFORE = new UUID(0, 0);

    private final Pool pool;
    private final Viewers viewers;

    ObstacleBoard(Pool pool, Viewers viewers) {
        this.pool = pool;
        this.viewers = viewers;
    }

    /**
     * Obstacles that the viewer may see and that may be the same, open ones before those that were resolved lately, the likest first: by shared triples of letters, which no language
     * and no typing error upsets much; in the same task less likeness is enough.
     *
     * @param but not this one; {@code null} for none
     */
    Uni<List<SimilarObstacle>> similar(UUID but, String what, UUID taskId, Viewer viewer) {
        return pool.preparedQuery(SIMILAR)
                .execute(Tuple.tuple(Arrays.asList(
                        viewer.memberId(),
                        viewer.manager(),
                        teams(viewer),
                        what,
                        taskId,
                        but == null ? BEFORE : but,
                        OffsetDateTime.now(ZoneOffset.UTC).minusDays(REMEMBERED_DAYS))))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new SimilarObstacle(
                                row.getUUID("id"),
                                row.getString("what"),
                                ObstacleStatus.valueOf(row.getString("status")),
                                cause(row.getString("cause")),
                                row.getInteger("voices"),
                                row.getFloat("likeness"),
                                Rows.instant(row.getValue("closed_at"))))
                        .toList());
    }

    /** What is open, by cause and owner. */
    Uni<Page<BoardCell>> board(PageRequest page) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Cursor after = page.after();
        String cause = after.isStart() ? "" : after.text(0);
        UUID owner = after.isStart() ? BEFORE : after.uuid(1);
        return viewers.caller()
                .flatMap(viewer -> pool.preparedQuery(BOARD)
                        .execute(Tuple.tuple(Arrays.asList(
                                viewer.memberId(),
                                viewer.manager(),
                                teams(viewer),
                                today,
                                cause,
                                NOBODY,
                                owner,
                                page.limit() + 1))))
                .map(rows -> Page.of(
                        StreamSupport.stream(rows.spliterator(), false).toList(),
                        page,
                        row -> cell(row, today),
                        row -> Cursor.after(
                                row.getString("cause"),
                                row.getUUID("owner_id") == null ? NOBODY : row.getUUID("owner_id"))));
    }

    private static BoardCell cell(Row row, LocalDate today) {
        LocalDate oldest = row.get(OffsetDateTime.class, "oldest")
                .atZoneSameInstant(ZoneOffset.UTC)
                .toLocalDate();
        return new BoardCell(
                cause(row.getString("cause")),
                row.getUUID("owner_id"),
                row.getString("display_name"),
                row.getInteger("open"),
                row.getInteger("accepted"),
                row.getInteger("overdue"),
                row.getInteger("escalated"),
                row.getInteger("voices"),
                row.getDouble("minutes"),
                row.getDouble("money"),
                (int) ChronoUnit.DAYS.between(oldest, today));
    }

    private static UUID[] teams(Viewer viewer) {
        return viewer.teams().toArray(UUID[]::new);
    }

    private static Cause cause(String name) {
        return name == null || name.isEmpty() ? null : Cause.valueOf(name);
    }
}
