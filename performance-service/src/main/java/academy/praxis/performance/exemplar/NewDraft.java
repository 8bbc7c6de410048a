package academy.praxis.performance.exemplar;

import academy.praxis.kit.validation.LanguageTag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * How a practice becomes a draft in the catalog.
 *
 * @param language in which the practice is written; English when absent
 * @param minutes how long it takes to take in; five when absent
 */
record NewDraft(
        @LanguageTag String language, @Min(1) @Max(60) Integer minutes) {}
