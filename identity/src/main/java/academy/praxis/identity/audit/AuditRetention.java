package academy.praxis.identity.audit;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;

/** Forgets entries after three years, which the database allows from then on and not before. */
@ApplicationScoped
class AuditRetention {
    private final Pool pool;

    AuditRetention(Pool pool) {
        this.pool = pool;
    }

    @Scheduled(every = "24h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        return pool.query("delete from audit_entry where at < now() - audit_retention()")
                .execute()
                .replaceWithVoid();
    }
}
