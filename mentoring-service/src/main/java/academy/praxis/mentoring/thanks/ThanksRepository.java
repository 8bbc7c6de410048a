package academy.praxis.mentoring.thanks;

import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.postgres.Filter;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ThanksRepository implements PanacheRepositoryBase<Thanks, UUID> {

    /** Newest first. */
    Uni<List<Thanks>> page(UUID member, Direction direction, PageRequest page) {
        Filter filter = new Filter()
                .and(direction == Direction.GIVEN ? "fromId = :member" : "toId = :member", "member", member);
        Cursor after = page.after();
        if (!after.isStart()) {
            filter.and("at <= :time", "time", after.instant(0)).and("(at < :time or id < :id)", "id", after.uuid(1));
        }
        return find(filter.orderBy("at desc, id desc"), filter.values())
                .range(0, page.limit())
                .list();
    }
}
