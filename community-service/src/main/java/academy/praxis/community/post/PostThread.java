package academy.praxis.community.post;

import academy.praxis.community.author.Author;
import academy.praxis.community.space.Audience;
import java.util.UUID;

/**
 * A post as what hangs on it needs to know it.
 *
 * @param author whose it is, sealed in a safe space
 * @param audience who may read it
 * @param moderator whether who asks moderates its space
 * @param acceptedCommentId the comment that answers it; {@code null} when there is none
 */
public record PostThread(
        UUID id,
        UUID spaceId,
        PostKind kind,
        PostStatus status,
        Author author,
        Audience audience,
        boolean moderator,
        UUID acceptedCommentId) {

    static PostThread of(Conversation thread) {
        Post post = thread.post();
        return new PostThread(
                post.id(),
                post.spaceId(),
                post.kind(),
                post.status(),
                post.author(),
                thread.audience(),
                thread.moderator(),
                post.answer() == null ? null : post.answer().commentId());
    }
}
