package academy.praxis.performance.cohort;

import academy.praxis.kit.validation.WebAddress;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What a member shows of an assignment, for the facilitator.
 *
 * @param links where more of it is, at most 10
 */
record EvidenceContent(
        @NotBlank @Size(max = 5000) String text,
        @Size(max = 10) List<@NotNull @WebAddress @Size(max = 2000) String> links) {

    EvidenceContent {
        links = links == null ? List.of() : links;
    }
}
