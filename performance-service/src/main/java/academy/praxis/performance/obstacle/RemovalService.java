package academy.praxis.performance.obstacle;

import academy.praxis.kit.precondition.IfMatch;
import academy.praxis.kit.problem.ProblemException;
import academy.praxis.performance.directory.Directory;
import academy.praxis.performance.directory.Member;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;

/** Taking obstacles away: what their owners do with them, and what those say who had them. */
@ApplicationScoped
class RemovalService {
    private static final int MOST_DAYS = 365;

    private final ObstacleRepository obstacles;
    private final ObstacleChanges changes;
    private final Viewers viewers;
    private final Directory directory;
    private final ObstacleSettings settings;

    RemovalService(
            ObstacleRepository obstacles,
            ObstacleChanges changes,
            Viewers viewers,
            Directory directory,
            ObstacleSettings settings) {
        this.obstacles = obstacles;
        this.changes = changes;
        this.viewers = viewers;
        this.directory = directory;
        this.settings = settings;
    }

    Uni<ObstacleView> accept(UUID id, NewAcceptance acceptance, IfMatch ifMatch) {
        LocalDate due = acceptance == null ? null : mustCome(acceptance.dueOn());
        return change(id, ifMatch, step(ObstacleStep.Kind.ACCEPTED, null, ObstacleEvents.What.CHANGED), (it, who) -> {
            mustOwn(it, who);
            it.accept(due);
        });
    }

    Uni<ObstacleView> decline(UUID id, Words reason, IfMatch ifMatch) {
        return change(
                id,
                ifMatch,
                step(ObstacleStep.Kind.DECLINED, reason.words(), ObstacleEvents.What.CHANGED),
                (it, who) -> {
                    mustOwn(it, who);
                    it.decline();
                });
    }

    Uni<ObstacleView> resolve(UUID id, Words how, IfMatch ifMatch) {
        return change(
                id, ifMatch, step(ObstacleStep.Kind.RESOLVED, how.words(), ObstacleEvents.What.RESOLVED), (it, who) -> {
                    if (!who.owns(it) && !who.reported(it) && !who.decides(it)) {
                        throw ProblemException.forbidden(
                                "Only who takes it away, who reported it, their lead and managers can do this.");
                    }
                    it.resolve();
                });
    }

    /** Who has it knows whether it is gone. */
    Uni<ObstacleView> reopen(UUID id, Words why, IfMatch ifMatch) {
        LocalDate due = today().plusDays(settings.days());
        return viewers.caller()
                .flatMap(viewer -> Panache.withSession(() -> obstacles.hasVoice(id, viewer.memberId()))
                        .flatMap(has -> changes.change(
                                id,
                                viewer,
                                ifMatch,
                                step(ObstacleStep.Kind.REOPENED, why.words(), ObstacleEvents.What.ROUTED),
                                obstacle -> {
                                    if (!has && !viewer.decides(obstacle)) {
                                        throw ProblemException.forbidden(
                                                "Only who has it, their lead and managers can say that it is still there.");
                                    }
                                    obstacle.reopen(due);
                                })));
    }

    Uni<ObstacleView> handOver(UUID id, NewOwner to, IfMatch ifMatch) {
        LocalDate due = to.dueOn() == null ? today().plusDays(settings.days()) : mustCome(to.dueOn());
        return directory
                .members(List.of(to.ownerId()))
                .invoke(found -> {
                    Member owner = found.get(to.ownerId());
                    if (owner == null || !owner.active()) {
                        throw ProblemException.invalid("ownerId", "is not an active member of the academy");
                    }
                })
                .flatMap(found -> change(
                        id,
                        ifMatch,
                        step(ObstacleStep.Kind.ROUTED, to.reason(), ObstacleEvents.What.ROUTED),
                        (it, who) -> {
                            if (!who.owns(it) && !who.decides(it)) {
                                throw ProblemException.forbidden(
                                        "Only who is to take it away, the reporter's lead and managers can do this.");
                            }
                            if (it.cause != null && it.cause.asksForLearning()) {
                                throw ProblemException.conflict("Learning takes this away, and nobody for another.");
                            }
                            it.route(to.ownerId(), due);
                        }));
    }

    private Uni<ObstacleView> change(
            UUID id, IfMatch ifMatch, ObstacleChanges.Step step, BiConsumer<Obstacle, Viewer> change) {
        return viewers.caller()
                .flatMap(viewer ->
                        changes.change(id, viewer, ifMatch, step, obstacle -> change.accept(obstacle, viewer)));
    }

    private static ObstacleChanges.Step step(ObstacleStep.Kind kind, String words, ObstacleEvents.What event) {
        return new ObstacleChanges.Step(kind, words, event);
    }

    private static void mustOwn(Obstacle obstacle, Viewer viewer) {
        if (!viewer.owns(obstacle)) {
            throw ProblemException.forbidden("Only who is to take it away can do this.");
        }
    }

    private static LocalDate mustCome(LocalDate due) {
        if (due != null && (due.isBefore(today()) || due.isAfter(today().plusDays(MOST_DAYS)))) {
            throw ProblemException.invalid("dueOn", "must be a day from today on, within a year");
        }
        return due;
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
