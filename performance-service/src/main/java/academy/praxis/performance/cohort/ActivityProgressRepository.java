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
class ActivityProgressRepository implements PanacheRepositoryBase<ActivityProgress, UUID> {
    private static final String CARRY = """
            update activity_progress p set enrolment_id = :to where enrolment_id = :from
                and not exists (select from activity_progress q where q.enrolment_id = :to and q.number = p.number)""";

    /** {@code null} while nothing was done or said. */
    Uni<ActivityProgress> find(UUID enrolmentId, int number) {
        return find("enrolmentId = ?1 and number = ?2", enrolmentId, number).firstResult();
    }

    /** What there is of these enrolments, by enrolment. */
    Uni<Map<UUID, List<ActivityProgress>>> of(Collection<UUID> enrolmentIds) {
        return list("enrolmentId in ?1 order by enrolmentId, number", List.copyOf(enrolmentIds))
                .map(found -> found.stream().collect(Collectors.groupingBy(one -> one.enrolmentId)));
    }

    /** How many activities are done. */
    Uni<Long> countDone(UUID enrolmentId) {
        return count("enrolmentId = ?1 and doneAt is not null", enrolmentId);
    }

    /** The results of a cohort's experiments, in the order of their ids. */
    Uni<List<ActivityProgress>> experiments(UUID cohortId, PageRequest page) {
        Filter filter = new Filter()
                .and("enrolmentId in (select e.id from Enrolment e where e.cohortId = :cohort)", "cohort", cohortId)
                .and("decision is not null");
        if (!page.after().isStart()) {
            filter.and("id > :id", "id", page.after().uuid(0));
        }
        return find(filter.orderBy("id"), filter.values())
                .range(0, page.limit())
                .list();
    }

    /** Moves what was done in one enrolment to another, where there is nothing yet. */
    Uni<Void> carry(UUID from, UUID to) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(CARRY)
                        .setParameter("from", from)
                        .setParameter("to", to)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
