package academy.praxis.mentoring.goal;

import academy.praxis.kit.id.Ids;
import academy.praxis.kit.problem.ProblemException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** What those in a pairing want to reach. */
@Entity
@Table(name = "pairing_goal")
class Goal {
    @Id
    UUID id;

    @Version
    long version;

    @Column(name = "pairing_id")
    UUID pairingId;

    String words;
    String task;

    @Column(name = "outcome_id")
    UUID outcomeId;

    @Column(name = "target_date")
    LocalDate targetDate;

    @Enumerated(EnumType.STRING)
    GoalStatus status;

    int progress;

    @Column(name = "written_by")
    UUID writtenBy;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "moved_at")
    Instant movedAt;

    @Column(name = "ended_at")
    Instant endedAt;

    static Goal of(UUID pairing, GoalContent content, UUID by) {
        Goal goal = new Goal();
        goal.id = Ids.next();
        goal.pairingId = pairing;
        goal.writtenBy = by;
        goal.status = GoalStatus.OPEN;
        goal.write(content);
        goal.createdAt = goal.movedAt;
        return goal;
    }

    /** Whoever thinks a goal over anew moves it. */
    void write(GoalContent content) {
        words = content.words();
        task = content.task();
        outcomeId = content.outcomeId();
        targetDate = content.targetDate();
        movedAt = now();
    }

    void progress(int to) {
        mustBeOpen();
        progress = to;
        movedAt = now();
    }

    void become(GoalStatus next) {
        if (next == status) {
            return;
        }
        if (next != GoalStatus.OPEN) {
            mustBeOpen();
        }
        status = next;
        movedAt = now();
        endedAt = next == GoalStatus.OPEN ? null : movedAt;
    }

    void mustBeOpen() {
        if (status != GoalStatus.OPEN) {
            throw ProblemException.conflict("This goal is not open.");
        }
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
