package academy.praxis.performance.study;

import academy.praxis.performance.outcome.Dated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Who was most like these?
 *
 * @param each how many for each of them; 2 unless said
 */
record MatchQuestion(
        @NotNull UUID outcomeId,
        @NotEmpty @Size(max = 500) List<@NotNull UUID> treatedUnitIds,
        @NotNull @Dated LocalDate startsOn,
        @Min(1) @Max(10) Integer each) {

    MatchQuestion {
        each = each == null ? Designing.MATCHES : each;
    }
}
