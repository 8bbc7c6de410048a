package academy.praxis.community.moderation;

import academy.praxis.community.language.Characters;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * A moderator's wish to know who wrote a text in a safe space.
 *
 * @param reason for the manager who confirms it and for the space's log, which its members read: without words of the text
 */
record NewLift(
        @NotNull TargetKind kind,
        @NotNull UUID targetId,

        @NotBlank @Size(min = 20, max = 500) @Pattern(regexp = Characters.LINES, message = Characters.MESSAGE)
        String reason) {}
