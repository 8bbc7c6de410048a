package academy.praxis.performance.obstacle;

import academy.praxis.kit.postgres.UnitOfWork;
import academy.praxis.kit.precondition.IfMatch;
import academy.praxis.kit.problem.ProblemException;
import academy.praxis.performance.language.Texts;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Finds the cause of an obstacle with those who know the work, and sends it where that cause is taken away. */
@ApplicationScoped
class DiagnosisService {
    private final ObstacleRepository obstacles;
    private final ObstacleChanges changes;
    private final Routing routing;
    private final Viewers viewers;
    private final UnitOfWork work;

    DiagnosisService(
            ObstacleRepository obstacles, ObstacleChanges changes, Routing routing, Viewers viewers, UnitOfWork work) {
        this.obstacles = obstacles;
        this.changes = changes;
        this.routing = routing;
        this.viewers = viewers;
        this.work = work;
    }

    Uni<DiagnosisView> get(UUID id, String language) {
        return viewers.caller()
                .flatMap(viewer -> Panache.withSession(() -> obstacles.seen(id, viewer)))
                .map(obstacle -> DiagnosisView.of(obstacle, texts(language)));
    }

    Uni<DiagnosisView> answer(UUID id, List<Answered> answers, IfMatch ifMatch, String language) {
        return viewers.caller()
                .flatMap(viewer -> Panache.withSession(() -> obstacles.seen(id, viewer))
                        .invoke(obstacle -> mustKnowTheWork(obstacle, viewer))
                        .flatMap(obstacle -> answer(obstacle, Diagnosis.after(answers), answers, ifMatch, viewer)))
                .map(obstacle -> DiagnosisView.of(obstacle, texts(language)));
    }

    Uni<DiagnosisView> overrule(UUID id, NewCause said, IfMatch ifMatch, String language) {
        return viewers.caller()
                .flatMap(viewer -> Panache.withSession(() -> obstacles.seen(id, viewer))
                        .invoke(obstacle -> mustDecide(obstacle, viewer))
                        .flatMap(seen -> routing.of(said.cause(), seen)
                                .flatMap(way -> work.transact(() -> obstacles
                                        .locked(id, viewer)
                                        .invoke(obstacle -> ifMatch.check(obstacle.version))
                                        .invoke(obstacle -> {
                                            Cause before = obstacle.cause;
                                            obstacle.overrule(said.cause());
                                            takeWhenNew(way, obstacle, before);
                                        })
                                        .call(obstacle -> changes.write(
                                                obstacle,
                                                new ObstacleChanges.Step(
                                                        ObstacleStep.Kind.OVERRULED,
                                                        said.reason(),
                                                        ObstacleEvents.What.ROUTED),
                                                viewer.memberId()))))))
                .map(obstacle -> DiagnosisView.of(obstacle, texts(language)));
    }

    private Uni<Obstacle> answer(
            Obstacle seen, Diagnosis.State state, List<Answered> answers, IfMatch ifMatch, Viewer viewer) {
        Finding finding = state.finding();
        boolean goesSomewhere = finding != null && finding.kind() != Finding.Kind.NOT_WORTH_IT;
        Uni<Routing.Way> way = goesSomewhere
                ? routing.of(finding.cause(), seen)
                : Uni.createFrom().item(obstacle -> {});
        return way.flatMap(found -> work.transact(() -> obstacles
                .locked(seen.id, viewer)
                .invoke(obstacle -> ifMatch.check(obstacle.version))
                .invoke(obstacle -> {
                    Cause before = obstacle.cause;
                    obstacle.diagnose(answers, finding);
                    takeWhenNew(found, obstacle, before);
                })
                .call(obstacle -> changes.write(obstacle, step(finding), viewer.memberId()))));
    }

    /** Whoever accepted it for the same cause keeps it. */
    private static void takeWhenNew(Routing.Way way, Obstacle obstacle, Cause before) {
        boolean same = before != null && before == obstacle.cause;
        if (!obstacle.status.isClosed() && !same) {
            way.take(obstacle);
        }
    }

    private static ObstacleChanges.Step step(Finding finding) {
        if (finding == null) {
            return new ObstacleChanges.Step(ObstacleStep.Kind.DIAGNOSED, null, ObstacleEvents.What.CHANGED);
        }
        return finding.kind() == Finding.Kind.NOT_WORTH_IT
                ? new ObstacleChanges.Step(ObstacleStep.Kind.DROPPED, null, ObstacleEvents.What.CHANGED)
                : new ObstacleChanges.Step(ObstacleStep.Kind.DIAGNOSED, null, ObstacleEvents.What.ROUTED);
    }

    private static void mustKnowTheWork(Obstacle obstacle, Viewer viewer) {
        if (!viewer.reported(obstacle) && !viewer.owns(obstacle) && !viewer.decides(obstacle)) {
            throw ProblemException.forbidden(
                    "Only who reported it, who takes it away, their lead and managers answer.");
        }
    }

    private static void mustDecide(Obstacle obstacle, Viewer viewer) {
        if (!viewer.decides(obstacle)) {
            throw ProblemException.forbidden("Only the reporter's lead and managers say what the cause is.");
        }
    }

    private static Texts texts(String language) {
        return Texts.of("diagnosis", language);
    }
}
