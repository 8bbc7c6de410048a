package academy.praxis.identity.team;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * What an admin or manager writes of a team.
 *
 * @param name unique, whatever its case and accents
 * @param leadId the member to whom the others report; absent while nobody is named
 */
record TeamContent(
        @NotBlank @Size(max = 120) @Pattern(regexp = "\\P{Cc}*", message = "must not have control characters")
        String name,

        UUID leadId,

        @Size(max = 1000) @Pattern(regexp = "[^\\x00]*", message = "must not have NUL characters")
        String description) {}
