package academy.praxis.community.post;

import academy.praxis.community.language.Characters;
import academy.praxis.community.mention.Mentions;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * The four questions that a case study answers, in Markdown each.
 *
 * @param situation what the situation was
 * @param tried what was tried
 * @param happened what happened
 * @param takeaway what others can take from it
 */
public record CaseStudy(
        @NotBlank @Size(max = MOST) @Pattern(regexp = Characters.LINES, message = Characters.MESSAGE)
        String situation,

        @NotBlank @Size(max = MOST) @Pattern(regexp = Characters.LINES, message = Characters.MESSAGE)
        String tried,

        @NotBlank @Size(max = MOST) @Pattern(regexp = Characters.LINES, message = Characters.MESSAGE)
        String happened,

        @NotBlank @Size(max = MOST) @Pattern(regexp = Characters.LINES, message = Characters.MESSAGE)
        String takeaway) {

    /** So that the four together stay below the longest body. */
    private static final int MOST = 9000;

    /** Without naming this member. */
    CaseStudy without(UUID memberId) {
        return new CaseStudy(
                Mentions.without(memberId, situation),
                Mentions.without(memberId, tried),
                Mentions.without(memberId, happened),
                Mentions.without(memberId, takeaway));
    }

    /** The four as one text, for readers and for other services. */
    String markdown() {
        return Characters.normal("## The situation\n\n" + situation.strip() + "\n\n## What we tried\n\n" + tried.strip()
                + "\n\n## What happened\n\n" + happened.strip() + "\n\n## What others can take from it\n\n"
                + takeaway.strip());
    }
}
