package academy.praxis.performance.obstacle;

import academy.praxis.kit.precondition.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who takes obstacles of one cause away, instead of the reporter's lead.
 *
 * @param days how long they have for each
 */
@Schema(name = "ObstacleRoute")
record RouteView(Cause cause, long version, UUID ownerId, int days, Instant updatedAt) implements Versioned {
    static RouteView of(ObstacleRoute route) {
        return new RouteView(route.cause, route.version, route.ownerId, route.days, route.updatedAt);
    }
}
