package academy.praxis.community.post;

import academy.praxis.community.language.Characters;
import academy.praxis.community.mention.Mentions;
import academy.praxis.kit.problem.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * What the author of a post may change.
 *
 * @param body Markdown; may be left out where {@code caseStudy} is there, of which it is made then
 * @param caseStudy the four answers of a case study; of other posts {@code null}
 * @param tags in the author's words
 * @param tasks the tasks of the work that it is about
 * @param obstacles what is in the way of the work, that it is about
 * @param itemIds the learning items that it is about
 * @param fileIds pictures and documents that its author brought to {@code /api/files}
 */
public record PostText(
        @NotBlank @Size(min = 3, max = 200) @Pattern(regexp = Characters.LINE, message = Characters.MESSAGE)
        String title,

        @Size(max = PostText.MAX_BODY) @Pattern(regexp = Characters.LINES, message = Characters.MESSAGE)
        String body,

        @Valid CaseStudy caseStudy,

        @Size(max = 20)
        List<@NotBlank @Size(max = 50) @Pattern(regexp = Characters.LINE, message = Characters.MESSAGE) String> tags,

        @Size(max = 30)
        List<@NotBlank @Size(max = 100) @Pattern(regexp = Characters.LINE, message = Characters.MESSAGE) String> tasks,

        @Size(max = 30)
        List<@NotBlank @Size(max = 100) @Pattern(regexp = Characters.LINE, message = Characters.MESSAGE) String>
                obstacles,

        @Size(max = 30) List<@NotNull UUID> itemIds,
        @Size(max = 10) List<@NotNull UUID> fileIds) {

    /** The longest body, in characters. */
    public static final int MAX_BODY = 40_000;

    /** What is left of the text of a removed post. */
    static final PostText GONE = new PostText(null, null, null, null, null, null, null, null);

    public PostText {
        title = Characters.normal(title);
        body = Characters.normal(body);
        tags = distinct(
                tags == null ? null : tags.stream().map(Characters::normal).toList());
        tasks = distinct(tasks);
        obstacles = distinct(obstacles);
        itemIds = distinct(itemIds);
        fileIds = distinct(fileIds);
    }

    /**
     * The text as a post of this kind has it.
     *
     * @throws ProblemException 400 when there is no body, or a case study where it has no place or beside another body
     */
    PostText of(PostKind kind) {
        if (caseStudy == null) {
            if (body == null || body.isBlank()) {
                throw ProblemException.invalid("body", "must not be blank");
            }
            return this;
        }
        if (kind != PostKind.CASE_STUDY) {
            throw ProblemException.invalid("caseStudy", "goes with a case study, and only with that");
        }
        String made = caseStudy.markdown();
        if (body != null && !body.equals(made)) {
            throw ProblemException.invalid("body", "is made of the case study: leave it out");
        }
        return new PostText(title, made, caseStudy, tags, tasks, obstacles, itemIds, fileIds);
    }

    /** Without naming this member. */
    PostText without(UUID memberId) {
        return new PostText(
                Mentions.without(memberId, title),
                Mentions.without(memberId, body),
                caseStudy == null ? null : caseStudy.without(memberId),
                tags,
                tasks,
                obstacles,
                itemIds,
                fileIds);
    }

    private static <T> List<T> distinct(List<T> values) {
        return values == null ? List.of() : values.stream().distinct().toList();
    }
}
