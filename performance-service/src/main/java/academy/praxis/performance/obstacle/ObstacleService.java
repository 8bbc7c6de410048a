package academy.praxis.performance.obstacle;

import academy.praxis.kit.idempotency.IdempotencyKey;
import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.postgres.Idempotency;
import academy.praxis.kit.postgres.UnitOfWork;
import academy.praxis.kit.precondition.IfMatch;
import academy.praxis.kit.problem.ProblemException;
import academy.praxis.performance.directory.Directory;
import academy.praxis.performance.work.WorkAnalysis;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

/** Reporting obstacles, and who sees them. */
@ApplicationScoped
class ObstacleService {
    private final ObstacleRepository obstacles;
    private final ObstacleChanges changes;
    private final ObstacleBoard board;
    private final Viewers viewers;
    private final WorkAnalysis analysis;
    private final Directory directory;
    private final ObstacleSettings settings;
    private final UnitOfWork work;
    private final Idempotency idempotency;

    ObstacleService(
            ObstacleRepository obstacles,
            ObstacleChanges changes,
            ObstacleBoard board,
            Viewers viewers,
            WorkAnalysis analysis,
            Directory directory,
            ObstacleSettings settings,
            UnitOfWork work,
            Idempotency idempotency) {
        this.obstacles = obstacles;
        this.changes = changes;
        this.board = board;
        this.viewers = viewers;
        this.analysis = analysis;
        this.directory = directory;
        this.settings = settings;
        this.work = work;
        this.idempotency = idempotency;
    }

    Uni<ReportedObstacle> report(NewObstacle report, IdempotencyKey key) {
        return mustKnow(report.taskId())
                .flatMap(none -> viewers.caller())
                .flatMap(viewer -> idempotency
                        .once(key, "report-obstacle", report, ObstacleView.class, () -> create(report, viewer))
                        .flatMap(view -> board.similar(view.id(), view.what(), view.taskId(), viewer)
                                .map(similar -> new ReportedObstacle(view, similar))));
    }

    Uni<Page<ObstacleView>> list(ObstacleQuery query, PageRequest page) {
        return viewers.caller()
                .flatMap(viewer -> Panache.withSession(() -> obstacles.page(query, viewer, page))
                        .flatMap(rows -> directory
                                .members(owners(rows))
                                .map(owners -> Page.of(
                                        rows,
                                        page,
                                        row -> ObstacleView.of(row, viewer.memberId(), owners.get(row.ownerId)),
                                        row -> Cursor.after(row.reportedAt, row.id)))));
    }

    Uni<ObstacleView> get(UUID id) {
        return viewers.caller()
                .flatMap(viewer -> Panache.withSession(() -> obstacles.seen(id, viewer))
                        .flatMap(obstacle -> changes.view(obstacle, viewer)));
    }

    Uni<Page<StepView>> steps(UUID id, PageRequest page) {
        return viewers.caller()
                .flatMap(viewer -> Panache.withSession(
                        () -> obstacles.seen(id, viewer).flatMap(obstacle -> obstacles.steps(id, page))))
                .map(rows -> Page.of(rows, page, StepView::of, row -> Cursor.after(row.id)));
    }

    Uni<List<SimilarObstacle>> similar(String what, UUID taskId) {
        return viewers.caller().flatMap(viewer -> board.similar(null, what, taskId, viewer));
    }

    Uni<ObstacleView> edit(UUID id, ObstacleContent content, IfMatch ifMatch) {
        return mustKnow(content.taskId())
                .flatMap(none -> viewers.caller())
                .flatMap(viewer -> changes.change(
                        id,
                        viewer,
                        ifMatch,
                        new ObstacleChanges.Step(ObstacleStep.Kind.EDITED, null, ObstacleEvents.What.CHANGED),
                        obstacle -> {
                            mustBeTheirs(obstacle, viewer);
                            obstacle.edit(content);
                        }));
    }

    Uni<ObstacleView> withdraw(UUID id, IfMatch ifMatch) {
        return viewers.caller()
                .flatMap(viewer -> changes.change(
                        id,
                        viewer,
                        ifMatch,
                        new ObstacleChanges.Step(ObstacleStep.Kind.DROPPED, null, ObstacleEvents.What.CHANGED),
                        obstacle -> {
                            mustBeTheirs(obstacle, viewer);
                            obstacle.drop();
                        }));
    }

    Uni<ObstacleView> meToo(UUID id) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        return viewers.caller()
                .flatMap(viewer -> work.transact(() -> obstacles
                                .locked(id, viewer)
                                .invoke(Obstacle::mustNotBeGivenUp)
                                .call(obstacle ->
                                        counted(obstacle, () -> obstacles.addVoice(obstacle, viewer.memberId(), now))))
                        .flatMap(obstacle -> changes.view(obstacle, viewer)));
    }

    Uni<Void> notMeAnyMore(UUID id) {
        return viewers.caller()
                .flatMap(viewer -> work.transact(() -> obstacles
                        .locked(id, viewer)
                        .invoke(Obstacle::mustBeOpen)
                        .invoke(obstacle -> {
                            if (viewer.reported(obstacle)) {
                                throw ProblemException.conflict(
                                        "You reported it: withdraw it, or say that it is resolved.");
                            }
                        })
                        .call(obstacle -> counted(obstacle, () -> obstacles.removeVoice(obstacle, viewer.memberId())))))
                .replaceWithVoid();
    }

    /** The obstacle is the same as another: whoever has it has that one. */
    Uni<ObstacleView> merge(UUID id, UUID into, IfMatch ifMatch) {
        if (id.equals(into)) {
            throw ProblemException.invalid("into", "is the same obstacle");
        }
        return viewers.caller()
                .flatMap(viewer -> work.transact(() -> both(id, into, viewer)
                                .invoke(two -> ifMatch.check(two.from().version))
                                .invoke(two -> mustBeTheirs(two.from(), viewer))
                                .invoke(two -> two.to().mustBeOpen())
                                .invoke(two -> two.from().merge(into))
                                .call(two -> counted(two.to(), () -> obstacles.addVoicesOf(two.from(), two.to())))
                                .call(two -> changes.write(
                                        two.from(),
                                        new ObstacleChanges.Step(
                                                ObstacleStep.Kind.MERGED, null, ObstacleEvents.What.CHANGED),
                                        viewer.memberId()))
                                .map(Two::from))
                        .flatMap(obstacle -> changes.view(obstacle, viewer)));
    }

    private Uni<Void> counted(Obstacle obstacle, Supplier<Uni<Void>> change) {
        int before = obstacle.voices;
        return change.get().flatMap(none -> changes.tellOfVoices(obstacle, before));
    }

    /** Both of them, locked in the order of their ids, so that two who merge them into one another do not wait for each other. */
    private Uni<Two> both(UUID from, UUID to, Viewer viewer) {
        boolean fromFirst = from.compareTo(to) < 0;
        return obstacles
                .locked(fromFirst ? from : to, viewer)
                .flatMap(first -> obstacles
                        .locked(fromFirst ? to : from, viewer)
                        .map(second -> fromFirst ? new Two(first, second) : new Two(second, first)));
    }

    private record Two(Obstacle from, Obstacle to) {}

    private Uni<ObstacleView> create(NewObstacle report, Viewer viewer) {
        LocalDate due = LocalDate.now(ZoneOffset.UTC).plusDays(settings.days());
        Obstacle obstacle = Obstacle.of(report, viewer.memberId(), viewer.teamId(), due);
        return obstacles
                .persistAndFlush(obstacle)
                .call(() -> obstacles.addVoice(obstacle, viewer.memberId(), obstacle.reportedAt))
                .call(() -> changes.write(
                        obstacle,
                        new ObstacleChanges.Step(ObstacleStep.Kind.REPORTED, null, ObstacleEvents.What.REPORTED),
                        viewer.memberId()))
                .map(none -> ObstacleView.of(obstacle, viewer.memberId(), null));
    }

    private static List<UUID> owners(List<Obstacle> rows) {
        return rows.stream()
                .map(row -> row.ownerId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static void mustBeTheirs(Obstacle obstacle, Viewer viewer) {
        if (!viewer.reported(obstacle) && !viewer.decides(obstacle)) {
            throw ProblemException.forbidden("Only who reported it, their lead and managers can do this.");
        }
    }

    private Uni<Void> mustKnow(UUID taskId) {
        if (taskId == null) {
            return Uni.createFrom().voidItem();
        }
        return analysis.tasks(List.of(taskId))
                .invoke(found -> {
                    if (!found.containsKey(taskId) || !found.get(taskId).inUse()) {
                        throw ProblemException.invalid("taskId", "is not a task that is in use");
                    }
                })
                .replaceWithVoid();
    }
}
