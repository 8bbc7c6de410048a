package academy.praxis.performance.study;

import academy.praxis.performance.outcome.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What happened otherwise than was planned. The result stays that of the plan: whoever was to begin counts as having begun (intention to
 * treat), since those who stay away are not like the others.
 */
final class Deviations {
    private Deviations() {}

    /** @param cohorts those that the plan names, as far as they are still there, and those that work towards the outcome */
    static List<Sentence> of(Plan plan, List<CohortUnits> cohorts, LocalDate today) {
        List<Sentence> said = new ArrayList<>();
        Map<UUID, CohortUnits> byId = new HashMap<>();
        cohorts.forEach(cohort -> byId.put(cohort.id(), cohort));
        int gone = 0;
        for (UUID id : plan.cohortIds()) {
            CohortUnits cohort = byId.get(id);
            if (cohort == null) {
                gone++;
            } else if (cohort.cancelled()) {
                said.add(Sentence.of("warning.COHORT_CANCELLED", cohort.name()));
            } else if (!cohort.running() && !cohort.startsOn().isAfter(today)) {
                said.add(Sentence.of("warning.COHORT_NOT_LAUNCHED", cohort.name()));
            }
        }
        if (gone > 0) {
            said.add(Sentence.of("warning.COHORT_GONE", gone));
        }
        compare(plan, cohorts, today, said);
        return said;
    }

    private static void compare(Plan plan, List<CohortUnits> cohorts, LocalDate today, List<Sentence> said) {
        Map<UUID, Period> began = new HashMap<>();
        cohorts.stream().filter(CohortUnits::running).forEach(cohort -> {
            Period start = Period.firstFrom(cohort.startsOn(), plan.cadence());
            cohort.units()
                    .forEach(unit ->
                            began.merge(unit, start, (a, b) -> a.start().isAfter(b.start()) ? b : a));
        });
        Set<UUID> planned = new HashSet<>();
        int late = 0;
        int never = 0;
        int contaminated = 0;
        for (Assignment assignment : plan.assignments()) {
            Period actual = began.get(assignment.unitId());
            if (!assignment.isTreated()) {
                contaminated +=
                        actual != null && actual.start().isBefore(plan.end().start()) ? 1 : 0;
                continue;
            }
            planned.add(assignment.unitId());
            Period start = plan.period(assignment.start());
            if (actual == null) {
                never += start.start().isBefore(today) ? 1 : 0;
            } else if (!actual.start().equals(start.start())) {
                late++;
            }
        }
        boolean byCohorts =
                !plan.cohortIds().isEmpty() || began.keySet().stream().anyMatch(planned::contains);
        if (byCohorts && never > 0) {
            said.add(Sentence.of("warning.NOT_BEGUN", never, planned.size()));
        }
        if (late > 0) {
            said.add(Sentence.of("warning.OTHER_START", late, planned.size()));
        }
        if (contaminated > 0) {
            said.add(Sentence.of("warning.CONTAMINATED", contaminated));
        }
    }
}
