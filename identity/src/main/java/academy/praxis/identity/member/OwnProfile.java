package academy.praxis.identity.member;

import academy.praxis.kit.validation.LanguageTag;
import academy.praxis.kit.validation.TimeZoneId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What members may change about themselves.
 *
 * @param languages BCP 47, the preferred one first
 */
record OwnProfile(
        @NotBlank @Size(max = 120) @Pattern(regexp = "\\P{Cc}*", message = "must not have control characters")
        String displayName,

        @NotEmpty @Size(max = 10) List<@NotNull @LanguageTag String> languages,
        @NotNull @TimeZoneId String timeZone) {}
