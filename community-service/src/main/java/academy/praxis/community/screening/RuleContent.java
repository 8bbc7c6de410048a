package academy.praxis.community.screening;

import academy.praxis.community.language.Characters;
import academy.praxis.kit.problem.ProblemException;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A rule as managers write it.
 *
 * @param text a word, a phrase or the beginning of a word ({@code scam*}); or a host such as {@code example.com}
 * @param reason why, for whose text it finds
 */
record RuleContent(
        @NotNull RuleKind kind,

        @NotBlank @Size(max = 100) @Pattern(regexp = Characters.LINE, message = Characters.MESSAGE)
        String text,

        @NotNull RuleAction action,

        @NotBlank @Size(max = 300) @Pattern(regexp = Characters.LINE, message = Characters.MESSAGE)
        String reason) {

    /** @throws ProblemException 400 when nothing, or everything, would be found */
    void check() {
        if (kind == RuleKind.WORD && FoldedText.of(text).isBlank()) {
            throw ProblemException.invalid("text", "must have a letter or a digit");
        }
        if (kind == RuleKind.LINK && Links.host(text) == null) {
            throw ProblemException.invalid("text", "must be the name of a host, such as example.com");
        }
    }
}
