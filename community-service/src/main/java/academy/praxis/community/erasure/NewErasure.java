package academy.praxis.community.erasure;

import academy.praxis.community.member.TextChoice;
import jakarta.validation.constraints.NotNull;

/**
 * That a member wants to be erased.
 *
 * @param texts what becomes of their posts, comments and files
 */
record NewErasure(@NotNull TextChoice texts) {}
