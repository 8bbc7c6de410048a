package academy.praxis.mentoring.goal;

import academy.praxis.kit.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** How far somebody said they were. */
@Entity
@Table(name = "goal_update")
class GoalUpdate {
    @Id
    UUID id;

    @Column(name = "goal_id")
    UUID goalId;

    @Column(name = "member_id")
    UUID memberId;

    int progress;
    String words;
    Instant at;

    static GoalUpdate of(Goal goal, NewUpdate content, UUID member) {
        GoalUpdate update = new GoalUpdate();
        update.id = Ids.next();
        update.goalId = goal.id;
        update.memberId = member;
        update.progress = content.progress();
        update.words = content.words();
        update.at = goal.movedAt;
        return update;
    }
}
