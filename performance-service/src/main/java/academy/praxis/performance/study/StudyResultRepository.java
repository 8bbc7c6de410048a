package academy.praxis.performance.study;

import academy.praxis.kit.id.Ids;
import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.postgres.Filter;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class StudyResultRepository implements PanacheRepositoryBase<StudyResult, UUID> {
    private static final String KEEP = """
            insert into study_result (id, study_id, plan_hash, data_key, final, verdict, result, at)
            values (:id, :study, :hash, :data, :final, :verdict, :result, :at)
            on conflict (study_id, plan_hash, data_key) do nothing""";

    /** What was shown of this plan and these values; {@code null} when nothing was yet. */
    Uni<StudyResult> of(UUID studyId, String planHash, String dataKey) {
        return find("studyId = ?1 and planHash = ?2 and dataKey = ?3", studyId, planHash, dataKey)
                .firstResult();
    }

    /** The newest of a study at its horizon by this plan; {@code null} when there is none. */
    Uni<StudyResult> atHorizon(UUID studyId, String planHash) {
        return find("isFinal and studyId = ?1 and planHash = ?2 order by id desc", studyId, planHash)
                .range(0, 0)
                .list()
                .map(found -> found.isEmpty() ? null : found.get(0));
    }

    /** How often results were shown before the horizon was over. */
    Uni<Long> early(UUID studyId) {
        return count("studyId = ?1 and not isFinal", studyId);
    }

    Uni<List<StudyResult>> page(UUID studyId, boolean onlyFinal, PageRequest page) {
        Filter filter = new Filter().and("studyId = :study", "study", studyId);
        if (onlyFinal) {
            filter.and("isFinal");
        }
        Cursor after = page.after();
        if (!after.isStart()) {
            filter.and("id < :id", "id", after.uuid(0));
        }
        return find(filter.orderBy("id desc"), filter.values())
                .range(0, page.limit())
                .list();
    }

    /** Keeps a result. @return whether it is new */
    Uni<Boolean> keep(UUID studyId, String planHash, String dataKey, Result result) {
        return getSession()
                .flatMap(session -> session.createNativeQuery(KEEP)
                        .setParameter("id", Ids.next())
                        .setParameter("study", studyId)
                        .setParameter("hash", planHash)
                        .setParameter("data", dataKey)
                        .setParameter("final", result.complete())
                        .setParameter("verdict", result.verdict().name())
                        .setParameter("result", result.text())
                        .setParameter("at", Study.now())
                        .executeUpdate())
                .map(rows -> rows == 1);
    }
}
