package academy.praxis.catalog.unmet;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Forgets who asked after thirty days: by then nobody puts the question to the community any more, and the counts stay. */
@ApplicationScoped
class AskerHousekeeping {
    private static final Logger LOG = Logger.getLogger(AskerHousekeeping.class);
    private static final Duration EVERY = Duration.ofHours(1);
    static final String FORGET = "delete from unmet_asker where at < now() - interval '30 days'";

    private final Vertx vertx;
    private final Pool pool;

    AskerHousekeeping(Vertx vertx, Pool pool) {
        this.vertx = vertx;
        this.pool = pool;
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(EVERY.toMillis(), id -> tidy());
    }

    private void tidy() {
        pool.query(FORGET)
                .execute()
                .subscribe()
                .with(rows -> {}, fault -> LOG.warnf("Who asked is forgotten later: %s", fault.toString()));
    }
}
