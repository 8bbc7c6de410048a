package academy.praxis.performance.study;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A change of a frozen plan.
 *
 * @param number 1 for the first
 * @param afterData whether values after the start were known by then
 */
record AmendmentView(int number, String hash, String reason, boolean afterData, UUID by, Instant at) {

    static List<AmendmentView> of(List<StudyPlan> plans) {
        return plans.stream()
                .filter(plan -> plan.number > 0)
                .map(plan -> new AmendmentView(plan.number, plan.hash, plan.reason, plan.afterData, plan.byId, plan.at))
                .toList();
    }
}
