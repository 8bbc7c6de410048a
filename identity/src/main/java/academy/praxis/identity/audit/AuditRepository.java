package academy.praxis.identity.audit;

import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.postgres.Filter;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class AuditRepository implements PanacheRepositoryBase<AuditEntry, UUID> {
    /** Latest first. */
    Uni<List<AuditEntry>> page(AuditQuery query, PageRequest page) {
        Filter filter = new Filter()
                .and("actorId = :actor", "actor", query.actorId)
                .and("targetId = :target", "target", query.targetId)
                .and("action = :action", "action", query.action)
                .and("at >= :from", "from", query.from())
                .and("at < :to", "to", query.to());
        Cursor after = page.after();
        if (!after.isStart()) {
            filter.and("at <= :time", "time", after.instant(0)).and("(at < :time or id < :id)", "id", after.uuid(1));
        }
        return find(filter.orderBy("at desc, id desc"), filter.values())
                .range(0, page.limit())
                .list();
    }
}
