package academy.praxis.mentoring.round;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.hibernate.validator.constraints.UniqueElements;

/** All that is decided beforehand in a round. */
record Decisions(
        @NotNull @Size(max = 5000) @UniqueElements(message = "must name each decision once")
        List<@NotNull @Valid Decision> decisions) {}
