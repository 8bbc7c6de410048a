package academy.praxis.mentoring.goal;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What other features read of goals, within the present session: never their words. */
@ApplicationScoped
public class GoalProgress {
    private final GoalRepository goals;

    GoalProgress(GoalRepository goals) {
        this.goals = goals;
    }

    /** How the open goals of these pairings stand; pairings without any are left out. */
    public Uni<Map<UUID, List<OpenGoal>>> open(Collection<UUID> pairings) {
        return pairings.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : goals.list("status = ?1 and pairingId in ?2", GoalStatus.OPEN, List.copyOf(pairings))
                        .map(found -> found.stream()
                                .collect(Collectors.groupingBy(
                                        goal -> goal.pairingId,
                                        Collectors.mapping(
                                                goal -> new OpenGoal(goal.movedAt, goal.targetDate),
                                                Collectors.toList()))));
    }
}
