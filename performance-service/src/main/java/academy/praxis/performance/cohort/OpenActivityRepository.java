package academy.praxis.performance.cohort;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What members have still to do in cohorts that are under way, or that they, as leaders, go ahead of. */
@ApplicationScoped
class OpenActivityRepository {
    private static final String OPEN = """
            with open as (
                select e.member_id, e.id as enrolment_id, e.cohort_id, d.number,
                    coalesce(s.due_on, greatest(d.due_on, e.due_not_before)) as due_on, coalesce(s.minutes, 0) as minutes,
                    v.verdict is not null as asked_again,
                    row_number() over (partition by e.id order by d.number) as place
                from enrolment e
                    join cohort c on c.id = e.cohort_id
                    join cohort_activity d on d.cohort_id = e.cohort_id
                    left join activity_progress s on s.enrolment_id = e.id and s.number = d.number
                    left join lateral (
                        select id, verdict from evidence
                        where enrolment_id = e.id and number = d.number order by round desc limit 1
                    ) v on true
                where e.member_id = any($1) and e.status in ('ENROLLED', 'STARTED') and c.closed_at is null
                    and (c.starts_on <= $2::date + 6 or e.leader and c.leaders_started_at is not null)
                    and (c.launched_at is not null or c.leaders_started_at is not null)
                    and s.done_at is null and (v.id is null or v.verdict is not null)
            ), ranked as (
                select *, row_number() over (partition by member_id order by not asked_again, due_on, enrolment_id, number) as rank
                from open where asked_again or due_on <= $2::date + 6 or place = 1
            )
            select * from ranked where rank <= $3::integer order by member_id, rank""";
    private static final String DONE = """
            select s.enrolment_id, s.number from activity_progress s join enrolment e on e.id = s.enrolment_id
            where e.member_id = $1 and e.id = any($2) and s.done_at is not null""";

    private final Pool pool;

    OpenActivityRepository(Pool pool) {
        this.pool = pool;
    }

    /** Those due up to the end of the week, those asked for again, and the next one of each cohort; the most pressing first. */
    Uni<List<OpenActivity>> of(Collection<UUID> memberIds, LocalDate monday, int mostForEach) {
        return pool.preparedQuery(OPEN)
                .execute(Tuple.of(memberIds.toArray(UUID[]::new), monday, mostForEach))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(OpenActivityRepository::read)
                        .toList());
    }

    /** Those activities of this member in these enrolments that are done. */
    Uni<Set<ActivityKey>> done(UUID memberId, Collection<UUID> enrolmentIds) {
        return pool.preparedQuery(DONE)
                .execute(Tuple.of(memberId, enrolmentIds.toArray(UUID[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new ActivityKey(row.getUUID("enrolment_id"), row.getInteger("number")))
                        .collect(Collectors.toSet()));
    }

    private static OpenActivity read(Row row) {
        return new OpenActivity(
                row.getUUID("member_id"),
                row.getUUID("enrolment_id"),
                row.getUUID("cohort_id"),
                row.getInteger("number"),
                row.getLocalDate("due_on"),
                row.getInteger("minutes"),
                row.getBoolean("asked_again"));
    }
}
