package academy.praxis.community.erasure;

import academy.praxis.community.member.TextChoice;
import jakarta.validation.constraints.NotNull;

/**
 * What is to happen when a member leaves the academy.
 *
 * @param texts what becomes of their posts, comments and files
 */
record ErasureWish(@NotNull TextChoice texts) {
    /** Of those who said nothing. */
    static final ErasureWish USUAL = new ErasureWish(TextChoice.KEEP_WITHOUT_AUTHOR);
}
