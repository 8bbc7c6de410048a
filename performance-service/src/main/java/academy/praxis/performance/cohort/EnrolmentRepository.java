package academy.praxis.performance.cohort;

import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.postgres.Filter;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class EnrolmentRepository implements PanacheRepositoryBase<Enrolment, UUID> {

    /** In the order of enrolment; only one member's when that is given. */
    Uni<List<Enrolment>> ofCohort(UUID cohortId, UUID onlyMember, PageRequest page) {
        Filter filter = new Filter()
                .and("cohortId = :cohort", "cohort", cohortId)
                .and("memberId = :member", "member", onlyMember);
        if (!page.after().isStart()) {
            filter.and("id > :id", "id", page.after().uuid(0));
        }
        return find(filter.orderBy("id"), filter.values())
                .range(0, page.limit())
                .list();
    }

    /** The member's, latest first. */
    Uni<List<Enrolment>> ofMember(UUID memberId, PageRequest page) {
        Filter filter = new Filter().and("memberId = :member", "member", memberId);
        if (!page.after().isStart()) {
            filter.and("id < :id", "id", page.after().uuid(0));
        }
        return find(filter.orderBy("id desc"), filter.values())
                .range(0, page.limit())
                .list();
    }
}
