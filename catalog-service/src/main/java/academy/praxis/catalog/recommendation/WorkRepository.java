package academy.praxis.catalog.recommendation;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class WorkRepository implements PanacheRepositoryBase<MyWork, UUID> {
    /** Five people at least, so that nobody's work shows through. */
    private static final String OF_JOB_ROLE = """
            select task from my_work w join member m on m.id = w.member_id and m.active, unnest(w.tasks) as task
            where lower(m.job_role) = lower(:role) and m.id <> :member
            group by task having count(*) >= 5 order by count(*) desc, task limit 10
            """;

    /** What many others of this job role work on, most of them first. */
    Uni<List<String>> tasksOfJobRole(String role, UUID member) {
        return role == null || role.isBlank()
                ? Uni.createFrom().item(List.of())
                : Panache.getSession()
                        .flatMap(session -> session.createNativeQuery(OF_JOB_ROLE, String.class)
                                .setParameter("role", role.strip())
                                .setParameter("member", member)
                                .getResultList());
    }
}
