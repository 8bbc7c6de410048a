package academy.praxis.performance.work;

import academy.praxis.kit.id.Ids;
import academy.praxis.kit.problem.ProblemException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.OptimisticLock;

/** What those do who do a task well, and others do not. */
@Entity
class Practice {
    @Id
    UUID id;

    @Version
    long version;

    @Column(name = "task_id")
    UUID taskId;

    /** Where it stands among the task's practices; to move it is no edit of it. */
    @OptimisticLock(excluded = true)
    int place;

    String what;
    String why;
    String evidence;

    @Column(name = "observed_by")
    UUID observedBy;

    @Column(name = "observed_on")
    LocalDate observedOn;

    @Column(name = "archived_at")
    Instant archivedAt;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    /** For Hibernate. */
    Practice() {}

    static Practice of(NewPractice content, UUID author, int place) {
        Practice practice = new Practice();
        practice.id = Ids.next();
        practice.taskId = content.taskId();
        practice.place = place;
        practice.observedBy = author;
        practice.write(content.content());
        practice.createdAt = practice.updatedAt;
        return practice;
    }

    void edit(PracticeContent content) {
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
            throw ProblemException.conflict("This practice is not archived.");
        }
        archivedAt = null;
        updatedAt = Moment.now();
    }

    private void mustBeInUse() {
        if (archivedAt != null) {
            throw ProblemException.conflict("This practice is archived; restore it first.");
        }
    }

    private void write(PracticeContent content) {
        what = content.what();
        why = content.why();
        evidence = content.evidence();
        if (content.observedBy() != null) {
            observedBy = content.observedBy();
        }
        observedOn = content.observedOn();
        updatedAt = Moment.now();
    }
}
