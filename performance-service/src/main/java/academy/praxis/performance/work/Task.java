package academy.praxis.performance.work;

import academy.praxis.kit.id.Ids;
import academy.praxis.kit.problem.ProblemException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.OptimisticLock;

/** A piece of a job, as those who do it say it. */
@Entity
class Task {
    @Id
    UUID id;

    @Version
    long version;

    @Column(name = "job_id")
    UUID jobId;

    /** Where it stands among the job's tasks; to move it is no edit of it. */
    @OptimisticLock(excluded = true)
    int place;

    String name;
    String key;

    @Column(name = "outcome_id")
    UUID outcomeId;

    @Column(name = "archived_at")
    Instant archivedAt;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    /** For Hibernate. */
    Task() {}

    static Task of(NewTask content, int place) {
        Task task = new Task();
        task.id = Ids.next();
        task.jobId = content.jobId();
        task.place = place;
        task.write(content.content());
        task.createdAt = task.updatedAt;
        return task;
    }

    void edit(TaskContent content) {
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
            throw ProblemException.conflict("This task is not archived.");
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
            throw ProblemException.conflict("This task is archived; restore it first.");
        }
    }

    private void write(TaskContent content) {
        name = content.name();
        key = content.word();
        outcomeId = content.outcomeId();
        updatedAt = Moment.now();
    }
}
