package academy.praxis.performance.cohort;

import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.postgres.Filter;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class EvidenceRepository implements PanacheRepositoryBase<Evidence, UUID> {
    private static final String CARRY = """
            update evidence p set enrolment_id = :to where enrolment_id = :from
                and not exists (select from evidence q where q.enrolment_id = :to and q.number = p.number)""";

    /** The last round; {@code null} before the first. */
    Uni<Evidence> latest(UUID enrolmentId, int number) {
        return find("enrolmentId = ?1 and number = ?2 order by round desc", enrolmentId, number)
                .firstResult();
    }

    /** All rounds of these enrolments, by enrolment, the first one first. */
    Uni<Map<UUID, List<Evidence>>> of(Collection<UUID> enrolmentIds) {
        return list("enrolmentId in ?1 order by enrolmentId, number, round", List.copyOf(enrolmentIds))
                .map(found -> found.stream().collect(Collectors.groupingBy(one -> one.enrolmentId)));
    }

    /** What waits in a cohort, longest first. */
    Uni<List<Evidence>> waiting(UUID cohortId, PageRequest page) {
        Filter filter = new Filter()
                .and("verdict is null")
                .and(
                        "enrolmentId in (select e.id from Enrolment e where e.cohortId = :cohort and e.status in ('STARTED', 'COMPLETED'))",
                        "cohort",
                        cohortId);
        if (!page.after().isStart()) {
            filter.and("submittedAt >= :time", "time", page.after().instant(0))
                    .and("(submittedAt > :time or id > :id)", "id", page.after().uuid(1));
        }
        return find(filter.orderBy("submittedAt, id"), filter.values())
                .range(0, page.limit())
                .list();
    }

    /** Moves the evidence of one enrolment to another, where there is none yet. */
    Uni<Void> carry(UUID from, UUID to) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(CARRY)
                        .setParameter("from", from)
                        .setParameter("to", to)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
