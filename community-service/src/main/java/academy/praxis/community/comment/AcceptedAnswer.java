package academy.praxis.community.comment;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * Which comment answers the question.
 *
 * @param commentId a comment of the same post
 */
record AcceptedAnswer(@NotNull UUID commentId) {}
