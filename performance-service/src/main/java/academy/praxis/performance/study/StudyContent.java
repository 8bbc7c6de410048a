package academy.praxis.performance.study;

import academy.praxis.performance.outcome.Dated;
import academy.praxis.performance.outcome.Finite;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * What a manager writes of a study.
 *
 * @param method how the effect is reckoned; what is usual for the design unless said
 * @param horizonPeriods for how many periods from each start the effect is looked at; there is no result before
 * @param candidateUnitIds between whom lots are drawn; for designs by lot
 * @param startDates by lot: when the first begin, or for steps when each of them begins, in order
 * @param treatedCount of a waiting list: how many begin at first; half of them unless said
 * @param cohortIds whose teams, or members, begin when the cohort does; for designs without lots
 * @param treated others who begin, with the day; for designs without lots
 * @param comparisonUnitIds whom to compare with; matched comparison chooses the most alike when there is none, before/after uses all others
 *     and these only to see whether other methods say the same
 * @param selfSelected whether the units, or their members, chose themselves to take part; they did, unless said, where no lot was drawn. Where
 *     it is said that they did not, the result says who said so
 * @param worthwhileEffect how large an effect has to be to matter, in the metric's unit; from the baseline to the target unless said
 */
record StudyContent(
        @NotNull UUID outcomeId,
        @NotBlank @Size(min = 3, max = 200) String title,
        @NotNull Design design,
        Method method,
        @NotNull @Min(1) @Max(260) Integer horizonPeriods,
        @Size(max = 2000) List<@NotNull UUID> candidateUnitIds,
        @Size(max = 50) List<@NotNull @Dated LocalDate> startDates,
        @Min(1) @Max(2000) Integer treatedCount,
        @Size(max = 50) List<@NotNull UUID> cohortIds,
        @Size(max = 2000) List<@NotNull @Valid TreatedUnit> treated,
        @Size(max = 2000) List<@NotNull UUID> comparisonUnitIds,
        Boolean selfSelected,
        @Positive @Finite Double worthwhileEffect) {

    StudyContent {
        candidateUnitIds = listed(candidateUnitIds);
        startDates = startDates == null ? List.of() : startDates;
        cohortIds = listed(cohortIds);
        treated = treated == null ? List.of() : treated;
        comparisonUnitIds = listed(comparisonUnitIds);
        selfSelected = selfSelected == null ? design != null && !design.isByLot() : selfSelected;
    }

    /** Whether lots that are drawn for the one are those of the other, by the same seed. Another day changes nothing of who begins. */
    boolean drawsAs(StudyContent other) {
        return design == other.design
                && Set.copyOf(candidateUnitIds).equals(Set.copyOf(other.candidateUnitIds))
                && Objects.equals(treatedCount, other.treatedCount)
                && startDates.size() == other.startDates.size();
    }

    private static List<UUID> listed(List<UUID> ids) {
        return ids == null ? List.of() : ids.stream().distinct().toList();
    }
}
