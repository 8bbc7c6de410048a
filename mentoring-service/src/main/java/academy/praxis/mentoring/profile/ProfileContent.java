package academy.praxis.mentoring.profile;

import academy.praxis.kit.validation.LanguageTag;
import academy.praxis.kit.validation.TimeZoneId;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a mentor says of themself.
 *
 * @param strengths experience in one's own words
 * @param tasks what one can help to get done
 * @param languages BCP 47
 * @param timeZone IANA
 * @param weeklyHours time for all mentees together, 0.25 to 20 hours
 * @param capacity how many mentees at a time, 0 to 20
 * @param open whether one takes mentees at present
 */
record ProfileContent(
        @NotBlank @Size(max = 4000) String strengths,
        @NotEmpty @Size(max = 30) List<@NotBlank @Size(max = 100) String> tasks,
        @Size(max = 30) List<@NotBlank @Size(max = 100) String> skills,
        @NotEmpty @Size(max = 10) List<@NotNull @LanguageTag String> languages,
        @NotNull @TimeZoneId String timeZone,

        @NotNull @DecimalMin("0.25") @DecimalMax("20") @Digits(integer = 2, fraction = 2)
        BigDecimal weeklyHours,

        @NotNull @Min(0) @Max(20) Integer capacity,
        @NotEmpty @Size(max = 3) List<@NotNull MentoringKind> kinds,
        @NotNull Boolean open) {

    ProfileContent {
        skills = skills == null ? List.of() : skills;
    }
}
