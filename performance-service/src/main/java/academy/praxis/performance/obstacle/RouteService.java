package academy.praxis.performance.obstacle;

import academy.praxis.kit.postgres.UnitOfWork;
import academy.praxis.kit.precondition.IfMatch;
import academy.praxis.kit.problem.ProblemException;
import academy.praxis.performance.directory.Directory;
import academy.praxis.performance.directory.Member;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The managers' rules of who takes which obstacles away. */
@ApplicationScoped
class RouteService {
    private final RouteRepository routes;
    private final Directory directory;
    private final ObstacleSettings settings;
    private final UnitOfWork work;

    RouteService(RouteRepository routes, Directory directory, ObstacleSettings settings, UnitOfWork work) {
        this.routes = routes;
        this.directory = directory;
        this.settings = settings;
        this.work = work;
    }

    /** One a cause at most, so this list is short. */
    Uni<List<RouteView>> all() {
        return Panache.withSession(() -> routes.list("order by cause"))
                .map(rows -> rows.stream().map(RouteView::of).toList());
    }

    /** Sets the rule; where there is one, it needs the version that it takes the place of. */
    Uni<RouteView> set(Cause cause, NewRoute route, IfMatch ifMatch) {
        if (cause.asksForLearning()) {
            throw ProblemException.invalid("cause", "goes to nobody: learning takes it away");
        }
        return directory
                .members(List.of(route.ownerId()))
                .invoke(found -> {
                    Member owner = found.get(route.ownerId());
                    if (owner == null || !owner.active()) {
                        throw ProblemException.invalid("ownerId", "is not an active member of the academy");
                    }
                })
                .flatMap(found -> work.transact(() -> routes.findById(cause, LockModeType.PESSIMISTIC_WRITE)
                        .flatMap(present -> present == null
                                ? routes.persist(write(fresh(cause), route))
                                : Uni.createFrom().item(change(present, route, ifMatch)))
                        .call(routes::flush)
                        .map(RouteView::of)));
    }

    Uni<Void> drop(Cause cause) {
        return work.transact(() -> routes.delete("cause", cause))
                .invoke(rows -> {
                    if (rows == 0) {
                        throw ProblemException.notFound("route for", cause.word());
                    }
                })
                .replaceWithVoid();
    }

    private static ObstacleRoute fresh(Cause cause) {
        ObstacleRoute route = new ObstacleRoute();
        route.cause = cause;
        return route;
    }

    private ObstacleRoute change(ObstacleRoute present, NewRoute route, IfMatch ifMatch) {
        ifMatch.check(present.version);
        return write(present, route);
    }

    private ObstacleRoute write(ObstacleRoute rule, NewRoute route) {
        rule.ownerId = route.ownerId();
        rule.days = route.days() == null ? settings.days() : route.days();
        rule.updatedAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
        return rule;
    }
}
