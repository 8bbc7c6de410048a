package academy.praxis.performance.work;

import academy.praxis.kit.precondition.Versioned;
import java.time.Instant;
import java.util.UUID;

/**
 * A job as clients see it.
 *
 * @param jobRole empty where the job is no role of the directory's
 * @param archivedAt absent while it is in use
 */
record JobView(
        UUID id,
        long version,
        String name,
        String jobRole,
        String purpose,
        Instant archivedAt,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static JobView of(Job job) {
        return new JobView(
                job.id, job.version, job.name, job.jobRole, job.purpose, job.archivedAt, job.createdAt, job.updatedAt);
    }
}
