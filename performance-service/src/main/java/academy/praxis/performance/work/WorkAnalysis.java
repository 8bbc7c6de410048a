package academy.praxis.performance.work;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What other features need to know of the work: its tasks, and what good performers do. */
@ApplicationScoped
public class WorkAnalysis {
    private static final String TASKS = """
            select t.id, t.name, t.key, t.outcome_id, t.archived_at is null and j.archived_at is null as in_use
            from task t join job j on j.id = t.job_id where t.id = any($1)""";
    private static final String PRACTICE = "select * from practice where id = any($1) and archived_at is null";
    private static final String OF_TASKS =
            "select * from practice where task_id = any($1) and archived_at is null order by place, id limit 1000";
    private static final String TOWARDS = """
            select p.* from practice p join task t on t.id = p.task_id join job j on j.id = t.job_id
            where t.outcome_id = any($1) and p.archived_at is null and t.archived_at is null and j.archived_at is null
            order by t.place, p.place, p.id limit 1000""";

    private final Pool pool;

    WorkAnalysis(Pool pool) {
        this.pool = pool;
    }

    /** The tasks with these ids, by id; unknown ones are left out, archived ones are not. */
    public Uni<Map<UUID, TaskCard>> tasks(Collection<UUID> ids) {
        return pool.preparedQuery(TASKS)
                .execute(Tuple.of(ids.toArray(UUID[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new TaskCard(
                                row.getUUID("id"),
                                row.getString("name"),
                                row.getString("key"),
                                row.getUUID("outcome_id"),
                                row.getBoolean("in_use")))
                        .collect(Collectors.toMap(TaskCard::id, task -> task)));
    }

    /** A practice that is in use. */
    public Uni<Optional<PracticeCard>> practice(UUID id) {
        return practices(PRACTICE, List.of(id)).map(found -> found.stream().findFirst());
    }

    /** The practices of these tasks that are in use, in their order; at most 1,000. */
    public Uni<List<PracticeCard>> practicesOf(Collection<UUID> taskIds) {
        return practices(OF_TASKS, taskIds);
    }

    /** The practices of all tasks that matter to this outcome, in their order; at most 1,000. */
    public Uni<List<PracticeCard>> practicesTowards(UUID outcomeId) {
        return practices(TOWARDS, List.of(outcomeId));
    }

    private Uni<List<PracticeCard>> practices(String sql, Collection<UUID> ids) {
        return pool.preparedQuery(sql)
                .execute(Tuple.of(ids.toArray(UUID[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new PracticeCard(
                                row.getUUID("id"),
                                row.getUUID("task_id"),
                                row.getString("what"),
                                row.getString("why"),
                                row.getString("evidence"),
                                row.getUUID("observed_by")))
                        .toList());
    }
}
