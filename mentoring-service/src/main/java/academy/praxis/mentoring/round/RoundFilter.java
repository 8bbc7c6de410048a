package academy.praxis.mentoring.round;

import academy.praxis.kit.validation.LanguageTag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * Whose requests a round takes in; what is left out or empty does not narrow.
 *
 * @param teams those of these teams
 * @param tasks those who name one of these tasks
 * @param languages those who speak one of these languages
 * @param coachPool in a round of coaches: only coaches of this pool
 */
record RoundFilter(
        @Size(max = 200) List<@NotNull UUID> teams,
        @Size(max = 100) List<@NotBlank @Size(max = 100) String> tasks,
        @Size(max = 50) List<@NotNull @LanguageTag String> languages,
        @Size(min = 1, max = 100) String coachPool) {

    static final RoundFilter EVERYONE = new RoundFilter(null, null, null, null);

    RoundFilter {
        teams = teams == null ? List.of() : teams;
        tasks = tasks == null ? List.of() : tasks;
        languages = languages == null ? List.of() : languages;
    }
}
