package academy.praxis.community.space;

import academy.praxis.community.language.Characters;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What the moderators of a space may change.
 *
 * @param purpose what it is for, in a few sentences
 * @param joining how one becomes a member; as it is when not said. Only a private space, or a safe one of members, can change between
 *     request and invitation
 */
record SpaceText(
        @NotBlank @Size(min = 3, max = 100) @Pattern(regexp = Characters.LINE, message = Characters.MESSAGE)
        String name,

        @NotBlank @Size(max = 1000) @Pattern(regexp = Characters.LINES, message = Characters.MESSAGE)
        String purpose,

        Joining joining) {

    SpaceText {
        name = Characters.normal(name);
        purpose = Characters.normal(purpose);
    }
}
