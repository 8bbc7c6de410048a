package academy.praxis.mentoring.profile;

import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.postgres.Filter;
import academy.praxis.kit.problem.ProblemException;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ProfileRepository implements PanacheRepositoryBase<MentorProfile, UUID> {
    private static final String HAS_KIND = "cast(sql('? = any(?)', :kind, kinds) as Boolean)";

    Uni<MentorProfile> byMember(UUID memberId) {
        return findById(memberId)
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("mentor profile of", memberId));
    }

    /** Those who take mentees at present, newest first. */
    Uni<List<MentorProfile>> page(ProfileQuery query, PageRequest page) {
        Filter filter = new Filter()
                .and("open = :open", "open", true)
                .and("array_contains(tasks, :task)", "task", query.task)
                .and("array_contains(languages, :language)", "language", query.language)
                .and(HAS_KIND, "kind", query.kind == null ? null : query.kind.name());
        Cursor after = page.after();
        if (!after.isStart()) {
            filter.and("createdAt <= :time", "time", after.instant(0))
                    .and("(createdAt < :time or memberId < :id)", "id", after.uuid(1));
        }
        return find(filter.orderBy("createdAt desc, memberId desc"), filter.values())
                .range(0, page.limit())
                .list();
    }
}
