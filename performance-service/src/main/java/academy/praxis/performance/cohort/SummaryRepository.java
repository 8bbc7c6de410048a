package academy.praxis.performance.cohort;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Counts what comes of cohorts. */
@ApplicationScoped
class SummaryRepository {
    private static final String OF_COHORT = """
            select count(*) filter (where e.status = 'WAITING') as waiting,
                count(*) filter (where e.status in ('ENROLLED', 'STARTED', 'COMPLETED')) as taking_part,
                count(*) filter (where e.status in ('STARTED', 'COMPLETED')) as started,
                count(*) filter (where e.status = 'COMPLETED') as completed,
                count(*) filter (where e.status in ('LEFT', 'TRANSFERRED') and e.enrolled_at is not null) as left_count,
                coalesce(sum(p.done) filter (where e.status in ('ENROLLED', 'STARTED', 'COMPLETED')), 0) as done,
                coalesce(sum(p.minutes), 0) as minutes, count(p.minutes) as sayers,
                coalesce(sum(p.keep), 0) as keep, coalesce(sum(p.adapt), 0) as adapt, coalesce(sum(p.stop), 0) as stop
            from enrolment e left join (
                select s.enrolment_id, count(s.done_at) as done, sum(s.minutes) as minutes,
                    count(*) filter (where s.decision = 'KEEP') as keep, count(*) filter (where s.decision = 'ADAPT') as adapt,
                    count(*) filter (where s.decision = 'STOP') as stop
                from activity_progress s join enrolment x on x.id = s.enrolment_id where x.cohort_id = $1
                group by s.enrolment_id
            ) p on p.enrolment_id = e.id
            where e.cohort_id = $1""";
    private static final String OF_PROGRAMMES = """
            with placed as (
                select c.programme_id, e.id, e.member_id, e.status from cohort c join enrolment e on e.cohort_id = c.id
                where c.programme_id = any($1) and c.launched_at is not null and e.enrolled_at is not null
            ), person as (
                select programme_id, member_id, bool_or(status = 'COMPLETED') as completed,
                    bool_and(status in ('LEFT', 'TRANSFERRED')) as gone
                from placed group by programme_id, member_id
            ), people as (
                select programme_id, count(*) as members, count(*) filter (where completed) as completed, count(*) filter (where gone) as gone
                from person group by programme_id
            ), spent as (
                select p.programme_id, sum(s.minutes) as minutes, count(distinct p.member_id) as sayers
                from placed p join activity_progress s on s.enrolment_id = p.id where s.minutes is not null group by p.programme_id
            ), ran as (
                select programme_id, array_agg(id order by launched_at, id) as cohort_ids from cohort
                where programme_id = any($1) and launched_at is not null group by programme_id
            )
            select r.programme_id, r.cohort_ids, coalesce(n.members, 0) as members, coalesce(n.completed, 0) as completed,
                coalesce(n.gone, 0) as gone, coalesce(s.minutes, 0) as minutes, coalesce(s.sayers, 0) as sayers
            from ran r left join people n using (programme_id) left join spent s using (programme_id)""";

    private final Pool pool;

    SummaryRepository(Pool pool) {
        this.pool = pool;
    }

    /**
     * What is counted of a cohort.
     *
     * @param done activities of those who take part that are done
     * @param sayers how many said how long something took
     */
    record Counts(
            int waiting,
            int takingPart,
            int started,
            int completed,
            int left,
            long done,
            long minutes,
            long sayers,
            CohortSummary.Experiments experiments) {}

    /** What is counted of a programme. */
    record ProgrammeCounts(List<UUID> cohortIds, int members, int completed, int left, long minutes, long sayers) {
        static final ProgrammeCounts NONE = new ProgrammeCounts(List.of(), 0, 0, 0, 0, 0);
    }

    Uni<Counts> ofCohort(UUID cohortId) {
        return pool.preparedQuery(OF_COHORT)
                .execute(Tuple.of(cohortId))
                .map(rows -> rows.iterator().next())
                .map(row -> new Counts(
                        row.getInteger("waiting"),
                        row.getInteger("taking_part"),
                        row.getInteger("started"),
                        row.getInteger("completed"),
                        row.getInteger("left_count"),
                        row.getLong("done"),
                        row.getLong("minutes"),
                        row.getLong("sayers"),
                        new CohortSummary.Experiments(
                                row.getInteger("keep"), row.getInteger("adapt"), row.getInteger("stop"))));
    }

    /** By programme; those that no cohort set out with are left out. */
    Uni<Map<UUID, ProgrammeCounts>> ofProgrammes(Collection<UUID> ids) {
        return pool.preparedQuery(OF_PROGRAMMES)
                .execute(Tuple.of(ids.toArray(UUID[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(Collectors.toMap(row -> row.getUUID("programme_id"), SummaryRepository::counts)));
    }

    private static ProgrammeCounts counts(Row row) {
        return new ProgrammeCounts(
                List.of(row.getArrayOfUUIDs("cohort_ids")),
                row.getInteger("members"),
                row.getInteger("completed"),
                row.getInteger("gone"),
                row.getLong("minutes"),
                row.getLong("sayers"));
    }
}
