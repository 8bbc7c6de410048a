package academy.praxis.mentoring.request;

import academy.praxis.kit.validation.LanguageTag;
import academy.praxis.kit.validation.TimeZoneId;
import academy.praxis.mentoring.availability.WorkingTime;
import academy.praxis.mentoring.profile.MentoringKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * What a member wants to get done with a mentor's help.
 *
 * @param goal in one's own words
 * @param obstacle what stands in the way
 * @param languages BCP 47
 * @param skills what one wants to learn
 * @param workingTimes when one works, on the clock of the time zone; none means Monday to Friday from nine to five
 * @param timeZone IANA; that of one's membership when left out
 * @param kinds which help is welcome; every kind when left out
 * @param yearsOfExperience in this work; leave out when one does not want to say
 * @param preferredMentors member ids, the most wanted first, those equally wanted in one list; may be empty
 */
record NewRequest(
        @NotBlank @Size(max = 4000) String goal,
        @Size(max = 200) String job,
        @NotEmpty @Size(max = 30) List<@NotBlank @Size(max = 100) String> tasks,
        @Size(max = 1000) String obstacle,
        @NotEmpty @Size(max = 10) List<@NotNull @LanguageTag String> languages,

        @Size(max = 30) List<@NotBlank @Size(max = 100) String> skills,
        @Size(max = 40) List<@NotNull @Valid WorkingTime> workingTimes,
        @TimeZoneId String timeZone,
        @Size(min = 1, max = 3) List<@NotNull MentoringKind> kinds,
        @Min(0) @Max(70) Integer yearsOfExperience,
        @Size(max = 20) List<@NotEmpty @Size(max = 20) List<@NotNull UUID>> preferredMentors) {

    NewRequest {
        skills = skills == null ? List.of() : skills;
        workingTimes = workingTimes == null ? List.of() : workingTimes;
        kinds = kinds == null ? List.of(MentoringKind.values()) : kinds;
        preferredMentors = preferredMentors == null ? List.of() : preferredMentors;
    }
}
