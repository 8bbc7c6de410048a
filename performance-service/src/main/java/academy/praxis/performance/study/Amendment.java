package academy.praxis.performance.study;

import academy.praxis.kit.problem.ProblemException;
import academy.praxis.performance.outcome.Finite;
import academy.praxis.performance.outcome.Period;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A change of a frozen plan. Absent fields stay.
 *
 * @param reason why, for whoever reads the result
 * @param excludedUnitIds units that do not count any more
 * @param starts units that begin at another time
 */
record Amendment(
        @NotBlank @Size(min = 10, max = 1000) String reason,
        @Min(1) @Max(260) Integer horizonPeriods,
        Method method,
        @Size(max = 2000) List<@NotNull UUID> excludedUnitIds,
        @Size(max = 2000) List<@NotNull @Valid TreatedUnit> starts,
        @Positive @Finite Double worthwhileEffect) {

    Amendment {
        excludedUnitIds = excludedUnitIds == null ? List.of() : excludedUnitIds;
        starts = starts == null ? List.of() : starts;
    }

    /**
     * The plan with the change.
     *
     * @throws ProblemException 400 when it names what is not in the plan, or leaves nobody for whom anything begins
     */
    Plan applied(Plan plan) {
        if (method != null && !plan.design().methods().contains(method)) {
            throw ProblemException.invalid("method", "does not fit the design");
        }
        Map<UUID, Assignment> units = new HashMap<>();
        plan.assignments().forEach(one -> units.put(one.unitId(), one));
        for (int i = 0; i < starts.size(); i++) {
            UUID unit = starts.get(i).unitId();
            if (!units.containsKey(unit)) {
                throw ProblemException.invalid("starts[" + i + "].unitId", "is not in the plan");
            }
            units.put(
                    unit,
                    new Assignment(
                            unit,
                            Period.firstFrom(starts.get(i).startsOn(), plan.cadence())
                                    .text()));
        }
        for (int i = 0; i < excludedUnitIds.size(); i++) {
            if (units.remove(excludedUnitIds.get(i)) == null) {
                throw ProblemException.invalid("excludedUnitIds[" + i + "]", "is not in the plan");
            }
        }
        if (units.values().stream().noneMatch(Assignment::isTreated)) {
            throw ProblemException.invalid("excludedUnitIds", "leave nobody for whom anything begins");
        }
        return new Plan(
                plan.form(),
                plan.outcomeId(),
                plan.title(),
                plan.metric(),
                plan.unitOfAnalysis(),
                plan.cadence(),
                plan.design(),
                method == null ? plan.method() : method,
                plan.level(),
                plan.power(),
                horizonPeriods == null ? plan.horizonPeriods() : horizonPeriods,
                plan.selfSelected(),
                worthwhileEffect == null ? plan.worthwhileEffect() : worthwhileEffect,
                plan.seed(),
                plan.cohortIds(),
                units.values().stream()
                        .sorted(java.util.Comparator.comparing(
                                one -> one.unitId().toString()))
                        .toList());
    }
}
