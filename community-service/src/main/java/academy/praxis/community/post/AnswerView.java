package academy.praxis.community.post;

import academy.praxis.community.author.AuthorView;
import java.time.Instant;
import java.util.UUID;

/**
 * The accepted answer as readers of the question see it.
 *
 * @param mine whether the reader gave it
 */
public record AnswerView(UUID commentId, String body, AuthorView author, boolean mine, Instant createdAt) {}
