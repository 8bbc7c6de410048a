package academy.praxis.performance.study;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class StudyPlanRepository implements PanacheRepositoryBase<StudyPlan, UUID> {

    /** As frozen first, then as amended. */
    Uni<List<StudyPlan>> of(UUID studyId) {
        return find("studyId = ?1 order by number", studyId).list();
    }
}
