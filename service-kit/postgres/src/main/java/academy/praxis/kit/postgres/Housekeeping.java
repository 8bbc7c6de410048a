package academy.praxis.kit.postgres;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Forgets what can no longer matter: idempotency keys after a day, inbox notes after thirty. */
@ApplicationScoped
class Housekeeping {
    private static final Logger LOG = Logger.getLogger(Housekeeping.class);
    private static final Duration EVERY = Duration.ofHours(1);

    private final Vertx vertx;
    private final Pool pool;

    Housekeeping(Vertx vertx, Pool pool) {
        this.vertx = vertx;
        this.pool = pool;
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(EVERY.toMillis(), id -> tidy());
    }

    private void tidy() {
        pool.query("delete from idempotency_key where at < now() - interval '24 hours'")
                .execute()
                .flatMap(rows -> pool.query("delete from inbox where at < now() - interval '30 days'")
                        .execute())
                .subscribe()
                .with(rows -> {}, fault -> LOG.warnf("Housekeeping failed, trying again later: %s", fault.toString()));
    }
}
