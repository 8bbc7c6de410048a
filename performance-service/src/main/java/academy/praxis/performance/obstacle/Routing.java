package academy.praxis.performance.obstacle;

import academy.praxis.performance.directory.Directory;
import academy.praxis.performance.knownitem.HelpfulItems;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * Where an obstacle goes once its cause is known. What learning takes away goes to the catalog. Everything else goes to a named person: whom
 * the managers named for the cause, else the reporter's lead, else nobody, which puts it on top of the managers' board.
 */
@ApplicationScoped
class Routing {
    private static final String RULE = "select owner_id, days from obstacle_route where cause = $1";

    private final Pool pool;
    private final Directory directory;
    private final Leads leads;
    private final HelpfulItems items;
    private final ObstacleSettings settings;

    Routing(Pool pool, Directory directory, Leads leads, HelpfulItems items, ObstacleSettings settings) {
        this.pool = pool;
        this.directory = directory;
        this.leads = leads;
        this.items = items;
        this.settings = settings;
    }

    /** Where it goes. */
    interface Way {
        void take(Obstacle obstacle);
    }

    /**
     * The way for this cause.
     *
     * @param cause {@code null} where none was found: somebody has to look
     */
    Uni<Way> of(Cause cause, Obstacle obstacle) {
        if (cause == null) {
            return Uni.createFrom().item(to(null, settings.days()));
        }
        if (cause.asksForLearning()) {
            return items.wordsIn(obstacle.what).map(words -> taken -> taken.learn(words));
        }
        return rule(cause)
                .flatMap(rule -> rule.isPresent()
                        ? Uni.createFrom()
                                .item(to(rule.get().ownerId(), rule.get().days()))
                        // Whoever wishes to be anonymous would be known by the lead to whom it goes.
                        : (obstacle.anonymous
                                        ? Uni.createFrom().item(Optional.<UUID>empty())
                                        : leads.of(obstacle.reporterId))
                                .map(lead -> to(lead.orElse(null), settings.days())));
    }

    private Uni<Optional<Rule>> rule(Cause cause) {
        return pool.preparedQuery(RULE)
                .execute(Tuple.of(cause.name()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Rule(row.getUUID("owner_id"), row.getInteger("days")))
                        .findFirst())
                .flatMap(rule -> rule.isEmpty() ? Uni.createFrom().item(rule) : whileActive(rule.get()));
    }

    private Uni<Optional<Rule>> whileActive(Rule rule) {
        return directory
                .members(List.of(rule.ownerId()))
                .map(found -> Optional.of(rule)
                        .filter(r -> found.containsKey(r.ownerId())
                                && found.get(r.ownerId()).active()));
    }

    private static Way to(UUID owner, int days) {
        LocalDate due = LocalDate.now(ZoneOffset.UTC).plusDays(days);
        return obstacle -> obstacle.route(owner, due);
    }

    private record Rule(UUID ownerId, int days) {}
}
