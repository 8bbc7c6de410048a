package academy.praxis.mentoring.avoidance;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.hibernate.validator.constraints.UniqueElements;

/** With whom somebody does not want to be paired. */
record AvoidedMembers(
        @NotNull @Size(max = 100) @UniqueElements(message = "must name each member once")
        List<@NotNull UUID> memberIds) {}
