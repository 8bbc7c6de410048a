package academy.praxis.performance.cohort;

import academy.praxis.kit.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** How far a member is with one activity of their cohort. There is none while nothing was done or said about it. */
@Entity
@Table(name = "activity_progress")
class ActivityProgress {
    @Id
    UUID id;

    @Version
    long version;

    @Column(name = "enrolment_id")
    UUID enrolmentId;

    int number;

    /** Another day than the cohort's; {@code null} for the cohort's. */
    @Column(name = "due_on")
    LocalDate dueOn;

    @Column(name = "done_at")
    Instant doneAt;

    Integer minutes;
    String note;

    @Column(name = "attended_by")
    UUID attendedBy;

    String tried;
    String happened;

    @Enumerated(EnumType.STRING)
    Decision decision;

    @Column(name = "updated_at")
    Instant updatedAt;

    /** For Hibernate. */
    ActivityProgress() {}

    static ActivityProgress of(UUID enrolmentId, int number) {
        ActivityProgress progress = new ActivityProgress();
        progress.id = Ids.next();
        progress.enrolmentId = enrolmentId;
        progress.number = number;
        progress.updatedAt = Cohort.now();
        return progress;
    }

    void done(boolean done, Instant now) {
        if (!done) {
            doneAt = null;
        } else if (doneAt == null) {
            doneAt = now;
        }
        updatedAt = now;
    }

    void conclude(ExperimentResult result, Instant now) {
        tried = result.tried();
        happened = result.happened();
        decision = result.decision();
        if (result.minutes() != null) {
            minutes = result.minutes();
        }
        done(true, now);
    }
}
