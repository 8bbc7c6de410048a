package academy.praxis.identity.member;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of members is narrowed to. */
class MemberQuery {
    @QueryParam("q")
    @Size(max = 200)
    @Pattern(regexp = "\\P{Cc}*", message = "must not have control characters")
    @Parameter(
            description =
                    "Words to find in names and job roles, whatever their case and accents; a slip of the pen is forgiven. Admins and managers search e-mail addresses, too.")
    String words;

    @QueryParam("teamId")
    UUID teamId;

    @QueryParam("role")
    MemberRole role;

    @QueryParam("status")
    @Parameter(description = "Everybody but the deactivated unless said otherwise.")
    MemberStatus status;
}
