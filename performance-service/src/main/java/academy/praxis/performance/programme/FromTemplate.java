package academy.praxis.performance.programme;

import academy.praxis.kit.validation.LanguageTag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * Which template a new programme is made from.
 *
 * @param outcomeId the result that it is for
 * @param title its own one; the template's unless said
 * @param language in which to take the template; English unless said
 */
record FromTemplate(
        @NotBlank @Size(max = 100) String template,
        @NotNull UUID outcomeId,
        @Size(min = 3, max = 200) String title,
        @LanguageTag String language) {}
