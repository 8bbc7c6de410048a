package academy.praxis.community.swap;

import academy.praxis.community.language.Characters;
import academy.praxis.kit.problem.ProblemException;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * A swap that a member offers. It is about a task or a tag, not both.
 *
 * @param spaceId where the write-up may go; not a safe space, as both are named in it
 * @param askedId to whom alone it is offered; left out, it is for all who read the space
 */
record NewSwap(
        @Size(min = 1, max = 100) @Pattern(regexp = Characters.LINE, message = Characters.MESSAGE)
        String taskId,

        @Size(min = 1, max = 50) @Pattern(regexp = Characters.LINE, message = Characters.MESSAGE)
        String tag,

        @NotBlank @Size(max = 500) @Pattern(regexp = Characters.LINES, message = Characters.MESSAGE)
        String iCanShow,

        @NotBlank @Size(max = 500) @Pattern(regexp = Characters.LINES, message = Characters.MESSAGE)
        String iWantToLearn,

        @NotNull UUID spaceId,
        UUID askedId) {

    NewSwap {
        taskId = Characters.normal(taskId);
        tag = Characters.normal(tag);
        iCanShow = Characters.normal(iCanShow);
        iWantToLearn = Characters.normal(iWantToLearn);
    }

    /** @throws ProblemException 400 unless it is about a task or a tag, and about one of them only */
    void mustBeAboutOneThing() {
        if (taskId == null == (tag == null)) {
            throw ProblemException.invalid(
                    taskId == null ? "taskId" : "tag", "give either a task or a tag, and not both");
        }
        if ((taskId == null ? tag : taskId).isBlank()) {
            throw ProblemException.invalid(taskId == null ? "tag" : "taskId", "must not be blank");
        }
    }
}
