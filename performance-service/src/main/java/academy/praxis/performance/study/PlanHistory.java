package academy.praxis.performance.study;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A study's plans, as frozen first. */
record PlanHistory(List<Fixed> plans) {

    /**
     * A plan that was fixed.
     *
     * @param canonical its text by RFC 8785, whose SHA-256 is the hash; absent where it names persons that the caller may not know
     */
    record Fixed(
            int number,
            String hash,
            String canonical,
            String reason,
            Amendment changes,
            boolean afterData,
            UUID by,
            Instant at) {}

    static PlanHistory of(List<StudyPlan> plans, boolean withUnits) {
        return new PlanHistory(plans.stream()
                .map(plan -> new Fixed(
                        plan.number,
                        plan.hash,
                        withUnits ? plan.plan : null,
                        plan.reason,
                        withUnits ? StoredJson.amendment(plan.changes) : null,
                        plan.afterData,
                        plan.byId,
                        plan.at))
                .toList());
    }
}
