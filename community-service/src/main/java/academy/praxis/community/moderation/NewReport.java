package academy.praxis.community.moderation;

import academy.praxis.community.language.Characters;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * Something that a member finds should not be there.
 *
 * @param note in the member's words; moderators read it, and do not see whose it is
 */
record NewReport(
        @NotNull TargetKind kind,
        @NotNull UUID targetId,
        @NotNull ReportReason reason,

        @Size(max = 1000) @Pattern(regexp = Characters.LINES, message = Characters.MESSAGE)
        String note) {}
