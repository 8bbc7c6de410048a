package academy.praxis.performance.obstacle;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What may help with an obstacle that learning takes away.
 *
 * @param items published items that help with its task or with what its text says; in the caller's languages first, then the shorter ones
 * @param people members who saw how good performers do the task, and can be asked
 * @param mentor where a mentor can be asked for
 */
record LearningView(List<ItemView> items, List<PersonView> people, MentorView mentor) {
    @Schema(name = "ObstacleItem")
    record ItemView(UUID id, String title, String form, int minutes) {}

    @Schema(name = "ObstaclePerson")
    record PersonView(UUID memberId, String displayName) {}

    /**
     * @param href the API at which a mentor is asked for
     * @param about the task to say there; absent where the obstacle is in none
     */
    @Schema(name = "ObstacleMentor")
    record MentorView(String href, String about) {}
}
