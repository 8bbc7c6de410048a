package academy.praxis.performance.programme;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Activities of a programme that belong together, in the order in which they are meant to be done. */
record Module(
        @NotBlank @Size(max = 200) String title,
        @NotEmpty @Size(max = 50) List<@NotNull @Valid Activity> activities) {

    /** The activities of these modules, in their order. */
    static List<Activity> activities(List<Module> modules) {
        return modules.stream().flatMap(module -> module.activities().stream()).toList();
    }

    /** The time of its activities. */
    int minutesInAll() {
        return activities.stream().mapToInt(Activity::minutes).sum();
    }
}
