package academy.praxis.community.post;

import java.time.Instant;
import java.util.UUID;

/**
 * A comment as its readers see it.
 *
 * @param mine whether the reader wrote it
 * @param accepted whether the question's author took it as the answer
 */
record CommentView(UUID id, String body, AuthorView author, boolean mine, Instant createdAt, boolean accepted) {}
