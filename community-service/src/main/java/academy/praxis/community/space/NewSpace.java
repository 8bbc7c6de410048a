package academy.praxis.community.space;

import academy.praxis.community.language.Characters;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * The space that a member wants to set up.
 *
 * @param purpose what it is for, in a few sentences
 * @param teamId the team of a team space, and only of that
 * @param joining how one becomes a member of a private or safe space; by invitation when not said, and free for a safe space without
 *     {@code memberIds}, which is for everyone
 * @param memberIds who is in a cohort, private or safe space from the start, besides the creator
 */
record NewSpace(
        @NotBlank @Size(min = 3, max = 100) @Pattern(regexp = Characters.LINE, message = Characters.MESSAGE)
        String name,

        @NotBlank @Size(max = 1000) @Pattern(regexp = Characters.LINES, message = Characters.MESSAGE)
        String purpose,

        @NotNull SpaceKind kind,
        UUID teamId,
        Joining joining,
        @Size(max = 500) List<@NotNull UUID> memberIds) {

    NewSpace {
        name = Characters.normal(name);
        purpose = Characters.normal(purpose);
        memberIds = memberIds == null ? List.of() : memberIds;
    }
}
