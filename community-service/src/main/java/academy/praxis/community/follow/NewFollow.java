package academy.praxis.community.follow;

import academy.praxis.community.language.Characters;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What a member wants to follow.
 *
 * @param value the task or tag as posts have it, or the person's id
 */
record NewFollow(
        @NotNull FollowKind kind,

        @NotBlank @Size(max = 100) @Pattern(regexp = Characters.LINE, message = Characters.MESSAGE)
        String value) {

    NewFollow {
        value = value == null ? null : Characters.normal(value).strip();
    }
}
