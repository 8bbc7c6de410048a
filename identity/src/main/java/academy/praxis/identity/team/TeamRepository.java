package academy.praxis.identity.team;

import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.postgres.Filter;
import academy.praxis.kit.problem.ProblemException;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class TeamRepository implements PanacheRepositoryBase<Team, UUID> {
    Uni<Team> byId(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> ProblemException.notFound("team", id));
    }

    /** Locked, so that two changes of one team come one after the other. */
    Uni<Team> toChange(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("team", id));
    }

    Uni<Boolean> isNameTaken(String name, UUID exceptId) {
        return count("sortName = cast(folded(?1) as String) and id <> ?2", name, exceptId)
                .map(found -> found > 0);
    }

    /** By name. */
    Uni<List<Team>> page(TeamQuery query, PageRequest page) {
        Filter filter =
                new Filter().and("position(cast(folded(:words) as String) in sortName) > 0", "words", query.words);
        Cursor after = page.after();
        if (!after.isStart()) {
            filter.and("sortName >= :name", "name", after.text(0))
                    .and("(sortName > :name or id > :id)", "id", after.uuid(1));
        }
        return find(filter.orderBy("sortName, id"), filter.values())
                .range(0, page.limit())
                .list();
    }
}
