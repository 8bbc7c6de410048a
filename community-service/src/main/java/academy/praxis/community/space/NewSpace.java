package academy.praxis.community.space;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * The space that a member wants to set up.
 *
 * @param purpose what it is for, in a few sentences
 * @param teamId the team of a team space, and only of that
 * @param memberIds who is in a cohort, private or safe space, besides the creator; none for a safe space means everyone
 */
record NewSpace(
        @NotBlank @Size(min = 3, max = 100) String name,
        @NotBlank @Size(max = 1000) String purpose,
        @NotNull SpaceKind kind,
        UUID teamId,
        @Size(max = 2000) List<@NotNull UUID> memberIds) {

    NewSpace {
        memberIds = memberIds == null ? List.of() : memberIds;
    }
}
