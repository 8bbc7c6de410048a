package academy.praxis.mentoring.profile;

import academy.praxis.kit.validation.LanguageTag;
import academy.praxis.kit.validation.TimeZoneId;
import academy.praxis.mentoring.availability.WorkingTime;
import jakarta.validation.Valid;
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
 * @param yearsOfExperience in this work; leave out when one does not want to say
 * @param workingTimes when one works, on the clock of the time zone; none means Monday to Friday from nine to five
 * @param capacity how many mentees at a time, 0 to 20
 * @param circle of how many mentees one leads a circle; 3 to 6 when left out
 * @param chemistryTalks how many first talks with possible coachees one has at a time, 0 to 20
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

        @Min(0) @Max(70) Integer yearsOfExperience,
        @Size(max = 40) List<@NotNull @Valid WorkingTime> workingTimes,
        @NotNull @Min(0) @Max(20) Integer capacity,
        @Valid CircleSize circle,
        @Min(0) @Max(20) Integer chemistryTalks,
        @NotEmpty @Size(max = 3) List<@NotNull MentoringKind> kinds,
        @NotNull Boolean open) {

    ProfileContent {
        skills = skills == null ? List.of() : skills;
        workingTimes = workingTimes == null ? List.of() : workingTimes;
        circle = circle == null ? CircleSize.USUAL : circle;
        chemistryTalks = chemistryTalks == null ? 3 : chemistryTalks;
    }
}
