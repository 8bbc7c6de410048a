package academy.praxis.performance.work;

import academy.praxis.kit.precondition.Versioned;
import java.time.Instant;
import java.util.UUID;

/**
 * A task as clients see it.
 *
 * @param place where it stands among the job's tasks, from 0
 * @param key the catalog's word for it
 * @param archivedAt absent while it is in use
 */
record TaskView(
        UUID id,
        long version,
        UUID jobId,
        int place,
        String name,
        String key,
        UUID outcomeId,
        Instant archivedAt,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static TaskView of(Task task) {
        return new TaskView(
                task.id,
                task.version,
                task.jobId,
                task.place,
                task.name,
                task.key,
                task.outcomeId,
                task.archivedAt,
                task.createdAt,
                task.updatedAt);
    }
}
