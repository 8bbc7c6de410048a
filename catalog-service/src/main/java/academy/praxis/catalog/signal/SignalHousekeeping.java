package academy.praxis.catalog.signal;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Forgets what members opened after a year, and what they took back once no older word of a device can come in any more. */
@ApplicationScoped
class SignalHousekeeping {
    private static final Logger LOG = Logger.getLogger(SignalHousekeeping.class);
    private static final Duration EVERY = Duration.ofHours(1);

    private final Vertx vertx;
    private final Pool pool;

    SignalHousekeeping(Vertx vertx, Pool pool) {
        this.vertx = vertx;
        this.pool = pool;
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(
                EVERY.toMillis(),
                id -> tidy().subscribe()
                        .with(done -> {}, fault -> LOG.warnf("Signals are tidied up later: %s", fault.toString())));
    }

    Uni<Void> tidy() {
        String before = "now() - interval '" + ClientTime.OLDEST.plusDays(1).toDays() + " days'";
        return pool.query("delete from opened_item where day < current_date - 365")
                .execute()
                .flatMap(rows -> pool.query("delete from saved_item where not saved and at < " + before)
                        .execute())
                .flatMap(rows -> pool.query(
                                "delete from helpfulness_vote where helped is null and shown is null and said_at < "
                                        + before)
                        .execute())
                .replaceWithVoid();
    }
}
