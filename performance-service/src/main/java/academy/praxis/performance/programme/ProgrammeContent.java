package academy.praxis.performance.programme;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a manager writes of a programme.
 *
 * @param outcomeId the result that it is for
 */
record ProgrammeContent(
        @NotBlank @Size(min = 3, max = 200) String title,
        @NotBlank @Size(max = 2000) String summary,
        @NotNull UUID outcomeId,
        @NotEmpty @Size(max = 50) List<@NotNull @Valid Module> modules) {

    /** The catalog's items that it uses. */
    Set<UUID> itemIds() {
        return modules.stream()
                .flatMap(module -> module.activities().stream())
                .map(Activity::itemId)
                .filter(id -> id != null)
                .collect(Collectors.toSet());
    }
}
