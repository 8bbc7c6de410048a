package academy.praxis.mentoring.request;

import academy.praxis.kit.validation.LanguageTag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.hibernate.validator.constraints.UniqueElements;

/**
 * What a member wants to get done with a mentor's help.
 *
 * @param goal in one's own words
 * @param obstacle what stands in the way
 * @param languages BCP 47
 * @param preferredMentors member ids, the most wanted first; may be empty
 */
record NewRequest(
        @NotBlank @Size(max = 4000) String goal,
        @Size(max = 200) String job,
        @NotEmpty @Size(max = 30) List<@NotBlank @Size(max = 100) String> tasks,
        @Size(max = 1000) String obstacle,
        @NotEmpty @Size(max = 10) List<@NotNull @LanguageTag String> languages,

        @Size(max = 20) @UniqueElements(message = "must name each mentor once")
        List<@NotNull UUID> preferredMentors) {

    NewRequest {
        preferredMentors = preferredMentors == null ? List.of() : preferredMentors;
    }
}
