package academy.praxis.performance.cohort;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** What other features need to know of cohorts; needs no session. */
@ApplicationScoped
public class Cohorts {
    private static final String SELECT = """
            select c.id, c.programme_id, c.name, c.starts_on, c.ends_on, c.status, c.enrolled, c.team_ids, c.member_ids,
                array(select member_id from enrolment e where e.cohort_id = c.id and e.enrolled_at is not null order by id)
                    as enrolled_ids
            from cohort c\s""";
    private static final String BY_ID = SELECT + "where c.id = any($1)";
    private static final String TOWARDS = SELECT
            + "join programme p on p.id = c.programme_id where p.outcome_id = $1 order by c.starts_on, c.id limit 500";

    private static final String SUMMARIES = """
            select c.id, c.programme_id, c.name, c.starts_on, c.ends_on, c.status, c.enrolled,
                c.launched_at is not null as launched
            from cohort c
            join programme p on p.id = c.programme_id where p.outcome_id = $1 order by c.starts_on, c.id limit 500""";

    private final Pool pool;

    Cohorts(Pool pool) {
        this.pool = pool;
    }

    /**
     * A cohort as other features see it.
     *
     * @param teamIds whose members are meant to take part
     * @param memberIds who has or had a place, whatever became of it, so that who leaves does not change what is compared; while it is
     *     planned, who is named
     */
    public record Outline(
            UUID id,
            UUID programmeId,
            String name,
            LocalDate startsOn,
            LocalDate endsOn,
            CohortStatus status,
            int enrolled,
            Set<UUID> teamIds,
            Set<UUID> memberIds) {}

    /**
     * A cohort without who is in it.
     *
     * @param enrolled how many take part
     * @param launched whether it ever set out, whatever became of it
     */
    public record Summary(
            UUID id,
            UUID programmeId,
            String name,
            LocalDate startsOn,
            LocalDate endsOn,
            CohortStatus status,
            int enrolled,
            boolean launched) {}

    /** As {@link #towards}, without who is in them. */
    public Uni<List<Summary>> summaries(UUID outcomeId) {
        return pool.preparedQuery(SUMMARIES)
                .execute(Tuple.of(outcomeId))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Summary(
                                row.getUUID("id"),
                                row.getUUID("programme_id"),
                                row.getString("name"),
                                row.getLocalDate("starts_on"),
                                row.getLocalDate("ends_on"),
                                CohortStatus.valueOf(row.getString("status")),
                                row.getInteger("enrolled"),
                                row.getBoolean("launched")))
                        .toList());
    }

    /** The cohorts with these ids; unknown ones are left out. */
    public Uni<List<Outline>> outlines(Collection<UUID> ids) {
        return ids.isEmpty() ? Uni.createFrom().item(List.of()) : select(BY_ID, ids.toArray(UUID[]::new));
    }

    /** The cohorts that go through programmes towards an outcome, in the order of their start. */
    public Uni<List<Outline>> towards(UUID outcomeId) {
        return select(TOWARDS, outcomeId);
    }

    private Uni<List<Outline>> select(String sql, Object parameter) {
        return pool.preparedQuery(sql).execute(Tuple.of(parameter)).map(Cohorts::outlines);
    }

    private static List<Outline> outlines(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Outline(
                        row.getUUID("id"),
                        row.getUUID("programme_id"),
                        row.getString("name"),
                        row.getLocalDate("starts_on"),
                        row.getLocalDate("ends_on"),
                        CohortStatus.valueOf(row.getString("status")),
                        row.getInteger("enrolled"),
                        set(row.getArrayOfUUIDs("team_ids")),
                        set(row.getArrayOfUUIDs(
                                CohortStatus.PLANNED.name().equals(row.getString("status"))
                                        ? "member_ids"
                                        : "enrolled_ids"))))
                .toList();
    }

    private static Set<UUID> set(UUID... ids) {
        return new LinkedHashSet<>(List.of(ids));
    }
}
