package academy.praxis.performance.study;

import academy.praxis.kit.precondition.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A study as clients see it.
 *
 * @param content what the manager wrote
 * @param seed of the lots, with which everybody can draw them again
 * @param units for whom what begins when, by id; absent in lists, empty where the caller may not know
 * @param planHash the SHA-256 of the plan that counts; absent while it is not frozen
 * @param late whether values after the start were known when the plan was frozen
 * @param horizonEnd the day after the last period that it looks at
 * @param verdict at the horizon; absent before
 */
record StudyView(
        UUID id,
        long version,
        UUID outcomeId,
        String title,
        Design design,
        StudyStatus status,
        StudyContent content,
        String seed,
        List<Unit> units,
        String planHash,
        boolean late,
        UUID frozenBy,
        Instant frozenAt,
        LocalDate horizonEnd,
        List<AmendmentView> amendments,
        Instant concludedAt,
        Result.Verdict verdict,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    /** @param name of a team; absent for a member @param start its first treated period; absent for one to compare with */
    record Unit(UUID unitId, String name, String start) {}

    /** @param units {@code null} to leave them out */
    static StudyView of(Study study, List<Unit> units, List<StudyPlan> plans) {
        return new StudyView(
                study.id,
                study.version,
                study.outcomeId,
                study.title,
                study.design,
                study.status,
                units == null || units.isEmpty() ? null : StoredJson.content(study.content),
                Long.toString(study.seed),
                units,
                study.planHash,
                study.late,
                study.frozenBy,
                study.frozenAt,
                study.horizonEnd,
                AmendmentView.of(plans),
                study.concludedAt,
                study.verdict,
                study.createdAt,
                study.updatedAt);
    }
}
