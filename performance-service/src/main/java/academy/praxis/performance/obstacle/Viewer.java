package academy.praxis.performance.obstacle;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Who looks at obstacles.
 *
 * @param teamId their own team, or {@code null}
 * @param led the teams that they lead
 */
record Viewer(UUID memberId, boolean manager, UUID teamId, Set<UUID> led) {
    private static final UUID NO_TEAM = new UUID(0, 0);

    /** Whether they may see it, apart from having said that they have it, too. */
    boolean sees(Obstacle obstacle) {
        return manager
                || memberId.equals(obstacle.reporterId)
                || memberId.equals(obstacle.ownerId)
                || obstacle.teamId != null && (obstacle.teamId.equals(teamId) || led.contains(obstacle.teamId));
    }

    /** Whether they may say what its cause is and who takes it away: managers, and who leads the reporter's team. */
    boolean decides(Obstacle obstacle) {
        return manager || obstacle.teamId != null && led.contains(obstacle.teamId);
    }

    boolean reported(Obstacle obstacle) {
        return memberId.equals(obstacle.reporterId);
    }

    boolean owns(Obstacle obstacle) {
        return memberId.equals(obstacle.ownerId);
    }

    /** The teams whose obstacles they see; never empty, so that it fits into every query. */
    List<UUID> teams() {
        List<UUID> teams = new ArrayList<>(led);
        teams.add(teamId == null ? NO_TEAM : teamId);
        return teams;
    }
}
