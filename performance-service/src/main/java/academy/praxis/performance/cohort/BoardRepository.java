package academy.praxis.performance.cohort;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Reads how the members of a cohort get on, and who is stuck. */
@ApplicationScoped
class BoardRepository {
    private static final String BOARD = """
            with board as (
                select e.id, e.member_id, m.display_name, e.status, e.leader, e.enrolled_at, e.last_activity_at, e.reminded_at, p.*,
                    e.status = 'ENROLLED' and $3::timestamptz >= greatest(e.enrolled_at, c.starts_on) + interval '14 days' as not_started,
                    greatest(cast(e.enrolled_at at time zone 'UTC' as date), c.starts_on) as begins_on,
                    e.status = 'STARTED' and $3::timestamptz >= e.last_activity_at + interval '28 days' as silent
                from enrolment e
                    join cohort c on c.id = e.cohort_id
                    left join member m on m.id = e.member_id
                    cross join lateral (
                        select count(*) as total,
                            count(*) filter (where a.done) as done,
                            count(*) filter (where a.open and a.due_on < $4::date) as late,
                            count(*) filter (where a.open and a.due_on between $4::date and $4::date + 6) as due,
                            count(*) filter (where a.waits) as in_review,
                            min(a.submitted_at) filter (where a.waits) as waits_since,
                            count(*) filter (where a.open and a.asked) as again,
                            min(a.due_on) filter (where a.open) as next_due_on,
                            coalesce(sum(a.minutes), 0) as minutes
                        from (
                            select s.done_at is not null as done, s.done_at is null and v.verdict is null and v.id is not null as waits,
                                s.done_at is null and (v.id is null or v.verdict is not null) as open, v.verdict = 'AGAIN' as asked,
                                v.submitted_at, s.minutes, coalesce(s.due_on, greatest(d.due_on, e.due_not_before)) as due_on
                            from cohort_activity d
                                left join activity_progress s on s.enrolment_id = e.id and s.number = d.number
                                left join lateral (
                                    select id, verdict, submitted_at from evidence
                                    where enrolment_id = e.id and number = d.number order by round desc limit 1
                                ) v on true
                            where d.cohort_id = e.cohort_id
                        ) a
                    ) p
                where e.cohort_id = $1::uuid and ($2::uuid is null or e.id > $2::uuid)
                    and case when $5::text is null then e.status not in ('LEFT', 'TRANSFERRED') else e.status = $5::text end
            )
            select * from board
            where not $6::boolean or status in ('ENROLLED', 'STARTED')
                and (not_started or silent or late >= 2 or in_review > 0 or again > 0)
            order by id limit $7::integer""";

    private final Pool pool;

    BoardRepository(Pool pool) {
        this.pool = pool;
    }

    /**
     * In the order of enrolment.
     *
     * @param after the enrolment before the first; {@code null} for none
     */
    Uni<List<BoardRow>> board(UUID cohortId, UUID after, BoardQuery query, Instant now, int most, BoardWords words) {
        OffsetDateTime moment = now.atOffset(ZoneOffset.UTC);
        return pool.preparedQuery(BOARD)
                .execute(Tuple.tuple(Arrays.asList(
                        cohortId,
                        after,
                        moment,
                        moment.toLocalDate(),
                        query.status == null ? null : query.status.name(),
                        query.stuck,
                        most)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row(row, moment.toLocalDate(), words))
                        .toList());
    }

    private static BoardRow row(Row row, LocalDate today, BoardWords words) {
        return new BoardRow(
                row.getUUID("id"),
                new EnrolmentView.Person(row.getUUID("member_id"), row.getString("display_name")),
                EnrolmentStatus.valueOf(row.getString("status")),
                row.getBoolean("leader"),
                row.getInteger("done"),
                row.getInteger("total"),
                row.getInteger("late"),
                row.getInteger("due"),
                row.getInteger("in_review"),
                row.getInteger("minutes"),
                row.getLocalDate("next_due_on"),
                instant(row, "enrolled_at"),
                instant(row, "last_activity_at"),
                instant(row, "reminded_at"),
                stuck(row, today, words));
    }

    private static List<BoardRow.Stuck> stuck(Row row, LocalDate today, BoardWords words) {
        List<BoardRow.Stuck> stuck = new ArrayList<>();
        EnrolmentStatus status = EnrolmentStatus.valueOf(row.getString("status"));
        if (status != EnrolmentStatus.ENROLLED && status != EnrolmentStatus.STARTED) {
            return stuck;
        }
        if (Boolean.TRUE.equals(row.getBoolean("not_started"))) {
            stuck.add(words.days(StuckBecause.NOT_STARTED, row.getLocalDate("begins_on"), today));
        }
        if (row.getInteger("late") >= 2) {
            stuck.add(words.count(StuckBecause.LATE, row.getInteger("late")));
        }
        if (row.getInteger("in_review") > 0) {
            stuck.add(words.days(
                    StuckBecause.REVIEW_WAITS,
                    row.getOffsetDateTime("waits_since")
                            .withOffsetSameInstant(ZoneOffset.UTC)
                            .toLocalDate(),
                    today));
        }
        if (row.getInteger("again") > 0) {
            stuck.add(words.count(StuckBecause.ASKED_AGAIN, row.getInteger("again")));
        }
        if (Boolean.TRUE.equals(row.getBoolean("silent"))) {
            stuck.add(words.days(
                    StuckBecause.SILENT,
                    row.getOffsetDateTime("last_activity_at")
                            .withOffsetSameInstant(ZoneOffset.UTC)
                            .toLocalDate(),
                    today));
        }
        return stuck;
    }

    private static Instant instant(Row row, String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }
}
