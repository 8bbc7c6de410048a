package academy.praxis.performance.work;

import academy.praxis.kit.id.Ids;
import academy.praxis.kit.problem.ProblemException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** What somebody is there for. */
@Entity
class Job {
    @Id
    UUID id;

    @Version
    long version;

    String name;

    @Column(name = "job_role")
    String jobRole;

    String purpose;

    @Column(name = "archived_at")
    Instant archivedAt;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    /** For Hibernate. */
    Job() {}

    static Job of(JobContent content) {
        Job job = new Job();
        job.id = Ids.next();
        job.write(content);
        job.createdAt = job.updatedAt;
        return job;
    }

    void edit(JobContent content) {
        mustBeInUse();
        write(content);
    }

    void archive() {
        mustBeInUse();
        updatedAt = Moment.now();
        archivedAt = updatedAt;
    }

    void restore() {
        if (archivedAt == null) {
            throw ProblemException.conflict("This job is not archived.");
        }
        archivedAt = null;
        updatedAt = Moment.now();
    }

    void reordered() {
        mustBeInUse();
        updatedAt = Moment.now();
    }

    void mustBeInUse() {
        if (archivedAt != null) {
            throw ProblemException.conflict("This job is archived; restore it first.");
        }
    }

    private void write(JobContent content) {
        name = content.name();
        jobRole = content.jobRole() == null ? "" : content.jobRole();
        purpose = content.purpose();
        updatedAt = Moment.now();
    }
}
