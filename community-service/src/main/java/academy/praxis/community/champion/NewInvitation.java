package academy.praxis.community.champion;

import academy.praxis.community.language.Characters;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What a manager invites a champion to.
 *
 * @param note why, in the manager's words
 */
record NewInvitation(
        @NotNull InvitedAs as,

        @NotBlank @Size(max = 1000) @Pattern(regexp = Characters.LINES, message = Characters.MESSAGE)
        String note) {

    NewInvitation {
        note = Characters.normal(note);
    }
}
