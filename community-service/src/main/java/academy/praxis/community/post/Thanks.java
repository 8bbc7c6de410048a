package academy.praxis.community.post;

import java.time.Instant;

/**
 * Somebody's thanks to the author of a post.
 *
 * @param reason what for
 */
record Thanks(Author giver, String reason, Instant givenAt) {}
