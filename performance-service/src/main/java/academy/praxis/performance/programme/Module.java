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
        @NotEmpty @Size(max = 50) List<@NotNull @Valid Activity> activities) {}
