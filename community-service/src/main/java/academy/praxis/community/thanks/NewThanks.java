package academy.praxis.community.thanks;

import academy.praxis.community.language.Characters;
import academy.praxis.kit.problem.ProblemException;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Thanks that a member wants to give.
 *
 * @param reason what for, 1 to {@value #MAX_REASON} characters; "for" in JSON, which Java keeps for itself
 * @param forLead whether the lead of who is thanked may see who thanked for what, {@code false} unless said; not in a safe space
 */
record NewThanks(
        @JsonProperty("for") @Schema(required = true, minLength = 1, maxLength = NewThanks.MAX_REASON)
        String reason,

        Boolean forLead) {
    static final int MAX_REASON = 500;

    /** Checked here, because a violation found by an annotation would name the field as Java does. */
    NewThanks {
        if (reason == null || reason.isBlank()) {
            throw ProblemException.invalid("for", "must not be blank");
        }
        if (reason.length() > MAX_REASON) {
            throw ProblemException.invalid("for", "size must be between 1 and " + MAX_REASON);
        }
        if (!reason.matches(Characters.LINES)) {
            throw ProblemException.invalid("for", Characters.MESSAGE);
        }
        reason = Characters.normal(reason);
        forLead = Boolean.TRUE.equals(forLead);
    }
}
