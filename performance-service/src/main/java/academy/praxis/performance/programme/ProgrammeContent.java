package academy.praxis.performance.programme;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a manager writes of a programme.
 *
 * @param outcomeId the result that it is for
 * @param tasks the tasks of the work that it is about, in the words that the catalog's items use
 */
record ProgrammeContent(
        @NotBlank @Size(min = 3, max = 200) String title,
        @NotBlank @Size(max = 2000) String summary,
        @NotNull UUID outcomeId,
        @Size(max = 30) List<@NotBlank @Size(max = 100) String> tasks,
        @NotEmpty @Size(max = 50) List<@NotNull @Valid Module> modules) {

    ProgrammeContent {
        tasks = tasks == null
                ? List.of()
                : tasks.stream().filter(Objects::nonNull).distinct().toList();
    }

    /** The catalog's items that it uses. */
    Set<UUID> itemIds() {
        return modules.stream()
                .flatMap(module -> module.activities().stream())
                .map(Activity::itemId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
