package academy.praxis.performance.obstacle;

import academy.praxis.kit.problem.ProblemException;
import academy.praxis.performance.directory.Directory;
import academy.praxis.performance.directory.Member;
import academy.praxis.performance.knownitem.HelpfulItems;
import academy.praxis.performance.work.PracticeCard;
import academy.praxis.performance.work.TaskCard;
import academy.praxis.performance.work.WorkAnalysis;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds what helps with obstacles that learning takes away. */
@ApplicationScoped
class LearningService {
    private static final int MOST = 5;
    /** Some of them are not for everybody. */
    private static final int LOOKED_AT = 100;

    private final ObstacleRepository obstacles;
    private final Viewers viewers;
    private final WorkAnalysis analysis;
    private final HelpfulItems items;
    private final Directory directory;

    LearningService(
            ObstacleRepository obstacles,
            Viewers viewers,
            WorkAnalysis analysis,
            HelpfulItems items,
            Directory directory) {
        this.obstacles = obstacles;
        this.viewers = viewers;
        this.analysis = analysis;
        this.items = items;
        this.directory = directory;
    }

    Uni<LearningView> of(UUID id) {
        return viewers.caller()
                .flatMap(viewer -> Panache.withSession(() -> obstacles.seen(id, viewer))
                        .invoke(LearningService::mustAskForLearning)
                        .flatMap(obstacle -> task(obstacle)
                                .flatMap(task -> items(obstacle, task, viewer)
                                        .flatMap(found -> people(obstacle, viewer)
                                                .map(people -> new LearningView(found, people, mentor(task)))))));
    }

    private static void mustAskForLearning(Obstacle obstacle) {
        if (obstacle.cause == null || !obstacle.cause.asksForLearning()) {
            throw ProblemException.conflict("Nobody has to learn anything for this obstacle, as far as one knows.");
        }
    }

    private Uni<Optional<TaskCard>> task(Obstacle obstacle) {
        return obstacle.taskId == null
                ? Uni.createFrom().item(Optional.empty())
                : analysis.tasks(List.of(obstacle.taskId))
                        .map(found -> Optional.ofNullable(found.get(obstacle.taskId)));
    }

    private Uni<List<LearningView.ItemView>> items(Obstacle obstacle, Optional<TaskCard> task, Viewer viewer) {
        List<String> keys = task.map(TaskCard::key).stream().toList();
        return directory.members(List.of(viewer.memberId())).flatMap(found -> {
            Member reader = found.get(viewer.memberId());
            if (reader == null) {
                return Uni.createFrom().item(List.of());
            }
            return items.helping(keys, obstacle.catalogWords, reader.languages(), LOOKED_AT)
                    .map(items -> items.stream()
                            .filter(item -> item.isFor(reader.teamId(), reader.jobRole()))
                            .limit(MOST)
                            .map(item ->
                                    new LearningView.ItemView(item.id(), item.title(), item.form(), item.minutes()))
                            .toList());
        });
    }

    private Uni<List<LearningView.PersonView>> people(Obstacle obstacle, Viewer viewer) {
        if (obstacle.taskId == null) {
            return Uni.createFrom().item(List.of());
        }
        return analysis.practicesOf(List.of(obstacle.taskId))
                .map(practices -> practices.stream()
                        .map(PracticeCard::observedBy)
                        .filter(id -> !id.equals(viewer.memberId()))
                        .distinct()
                        .toList())
                .flatMap(ids -> directory
                        .members(ids)
                        .map(found -> ids.stream()
                                .map(found::get)
                                .filter(member -> member != null && member.active())
                                .limit(MOST)
                                .map(member -> new LearningView.PersonView(member.id(), member.displayName()))
                                .toList()));
    }

    private static LearningView.MentorView mentor(Optional<TaskCard> task) {
        return new LearningView.MentorView(
                "/api/mentee-requests", task.map(TaskCard::name).orElse(null));
    }
}
