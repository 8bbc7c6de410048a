package academy.praxis.identity.credential;

import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.postgres.Filter;
import academy.praxis.kit.problem.ProblemException;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class CredentialRepository implements PanacheRepositoryBase<Credential, UUID> {
    Uni<Credential> byId(UUID id) {
        return there(id, findById(id));
    }

    /** Locked, so that two changes of one credential come one after the other. */
    Uni<Credential> toChange(UUID id) {
        return there(id, findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    private static Uni<Credential> there(UUID id, Uni<Credential> found) {
        return found.map(credential ->
                        credential == null || credential.status == CredentialStatus.DELETED ? null : credential)
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("credential", id));
    }

    Uni<Boolean> isNameTaken(String name) {
        return count("sortName = cast(folded(?1) as String) and status <> ?2", name, CredentialStatus.DELETED)
                .map(found -> found > 0);
    }

    /** In use, with a last day that is over; locked. */
    Uni<List<Credential>> overdue(LocalDate today, int max) {
        return find("status = ?1 and expiresOn < ?2 order by expiresOn, id", CredentialStatus.ACTIVE, today)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .range(0, max - 1)
                .list();
    }

    /** By name, without the deleted. */
    Uni<List<Credential>> page(PageRequest page) {
        Filter filter = new Filter().and("status <> :gone", "gone", CredentialStatus.DELETED);
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
