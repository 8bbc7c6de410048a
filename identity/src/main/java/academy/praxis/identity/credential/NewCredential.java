package academy.praxis.identity.credential;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * What an integrator is to get.
 *
 * @param name who or what uses it; unique among those that are there, whatever its case and accents
 * @param rights what it may ask for
 * @param expiresOn the last day (UTC) on which one can sign in with it; at most two years from now
 */
record NewCredential(
        @NotBlank @Size(max = 80) @Pattern(regexp = "\\P{Cc}*", message = "must not have control characters")
        String name,

        @NotEmpty @Size(max = 10) List<@NotNull IntegratorRight> rights,
        @NotNull LocalDate expiresOn) {}
