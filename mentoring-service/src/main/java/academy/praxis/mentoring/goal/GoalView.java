package academy.praxis.mentoring.goal;

import academy.praxis.kit.precondition.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What those in a pairing want to reach, as they see it.
 *
 * @param progress in percent, as last said
 * @param movedAt when somebody last wrote, updated or ended it
 * @param stalled whether it is open and nothing was said of it for 30 days, or its target date is past
 */
record GoalView(
        UUID id,
        long version,
        UUID pairingId,
        String words,
        String task,
        UUID outcomeId,
        LocalDate targetDate,
        GoalStatus status,
        int progress,
        boolean stalled,
        UUID writtenBy,
        Instant createdAt,
        Instant movedAt,
        Instant endedAt)
        implements Versioned {

    static GoalView of(Goal goal) {
        boolean open = goal.status == GoalStatus.OPEN;
        return new GoalView(
                goal.id,
                goal.version,
                goal.pairingId,
                goal.words,
                goal.task,
                goal.outcomeId,
                goal.targetDate,
                goal.status,
                goal.progress,
                open && new OpenGoal(goal.movedAt, goal.targetDate).isStalled(Instant.now()),
                goal.writtenBy,
                goal.createdAt,
                goal.movedAt,
                goal.endedAt);
    }
}
