package academy.praxis.community.post;

import academy.praxis.community.author.Author;
import academy.praxis.community.mention.Mentions;
import java.time.Instant;
import java.util.UUID;

/**
 * The comment that answers a question, as the question's post keeps a copy of it.
 *
 * @param version the comment's version that was copied
 * @param body Markdown
 */
public record Answer(UUID commentId, long version, String body, Author author, Instant createdAt) {
    Answer disown() {
        return new Answer(commentId, version, body, Author.former(), createdAt);
    }

    /** Without naming this member. */
    Answer without(UUID memberId) {
        return new Answer(commentId, version, Mentions.without(memberId, body), author, createdAt);
    }
}
