package academy.praxis.performance.obstacle;

import academy.praxis.kit.postgres.UnitOfWork;
import academy.praxis.kit.precondition.IfMatch;
import academy.praxis.performance.directory.Directory;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Changes an obstacle with its step and its event in one transaction. */
@ApplicationScoped
class ObstacleChanges {
    private final ObstacleRepository obstacles;
    private final ObstacleEvents events;
    private final Directory directory;
    private final UnitOfWork work;

    ObstacleChanges(ObstacleRepository obstacles, ObstacleEvents events, Directory directory, UnitOfWork work) {
        this.obstacles = obstacles;
        this.events = events;
        this.directory = directory;
        this.work = work;
    }

    /** A change, and what is noted and told of it. */
    record Step(ObstacleStep.Kind kind, String words, ObstacleEvents.What event) {}

    /**
     * Changes what the viewer may see.
     *
     * @param change throws where they may not, or where it does not fit
     */
    Uni<ObstacleView> change(UUID id, Viewer viewer, IfMatch ifMatch, Step step, Consumer<Obstacle> change) {
        return work.transact(() -> obstacles
                        .locked(id, viewer)
                        .invoke(obstacle -> ifMatch.check(obstacle.version))
                        .invoke(change)
                        .call(obstacle -> write(obstacle, step, viewer.memberId())))
                .flatMap(obstacle -> view(obstacle, viewer));
    }

    /** Writes a change with its step and event, within the transaction. */
    Uni<Void> write(Obstacle obstacle, Step step, UUID by) {
        return obstacles
                .flush()
                .flatMap(none -> obstacles.note(ObstacleStep.of(obstacle, step.kind(), by, step.words())))
                .flatMap(none -> events.tell(step.event(), obstacle));
    }

    /** Tells of it where more members or fewer have it than before, within the transaction. That is no step, and no new version. */
    Uni<Void> tellOfVoices(Obstacle obstacle, int before) {
        return obstacle.voices == before
                ? Uni.createFrom().voidItem()
                : obstacles.flush().flatMap(none -> events.tell(ObstacleEvents.What.CHANGED, obstacle));
    }

    /** As this viewer sees it. Outside of a transaction. */
    Uni<ObstacleView> view(Obstacle obstacle, Viewer viewer) {
        if (obstacle.ownerId == null) {
            return Uni.createFrom().item(ObstacleView.of(obstacle, viewer.memberId(), null));
        }
        return directory
                .members(List.of(obstacle.ownerId))
                .map(found -> ObstacleView.of(obstacle, viewer.memberId(), found.get(obstacle.ownerId)));
    }
}
