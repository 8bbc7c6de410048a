package academy.praxis.community.moderation;

import academy.praxis.community.language.Characters;
import academy.praxis.kit.problem.ProblemException;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;

/**
 * What a moderator decides.
 *
 * @param reason for the author
 * @param suspendUntil until when the author may read and not write in the space, at most {@value #MOST_DAYS} days from now; {@code null}
 *     for no suspension
 */
record CaseDecision(
        @NotNull CaseAction action,

        @NotBlank @Size(max = 1000) @Pattern(regexp = Characters.LINES, message = Characters.MESSAGE)
        String reason,

        Instant suspendUntil) {
    static final int MOST_DAYS = 180;

    void check(Instant now) {
        if (suspendUntil != null
                && (!suspendUntil.isAfter(now) || suspendUntil.isAfter(now.plus(Duration.ofDays(MOST_DAYS))))) {
            throw ProblemException.invalid("suspendUntil", "must be in the next " + MOST_DAYS + " days");
        }
    }
}
