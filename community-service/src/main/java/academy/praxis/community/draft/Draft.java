package academy.praxis.community.draft;

import academy.praxis.community.post.NewPost;
import academy.praxis.kit.precondition.Versioned;
import java.time.Instant;
import java.util.UUID;

/**
 * A post that its author has not published yet. Nobody else sees it.
 *
 * @param post as it would be published
 */
record Draft(UUID id, long version, NewPost post, Instant createdAt, Instant updatedAt) implements Versioned {}
