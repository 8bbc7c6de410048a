package academy.praxis.community.comment;

import academy.praxis.community.author.Author;
import academy.praxis.community.mention.Mentions;
import academy.praxis.community.post.ReactionKind;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

/**
 * What somebody says to a post, as it stands at one version; each change gives the next one.
 *
 * @param edition which writing of the words it is, from 1
 * @param parentId the comment that it replies to; {@code null} when it replies to the post
 * @param depth how many replies deep it is, 0 to {@value #MAX_DEPTH}
 * @param body Markdown; {@code null} once it was removed
 * @param author {@code null} once it was removed
 * @param updatedAt when it was written or edited last
 * @param thanksCount how often it was thanked for, as it was counted last
 * @param reactions how many of each kind, as they were counted last
 */
record Comment(
        UUID id,
        long version,
        int edition,
        UUID postId,
        UUID spaceId,
        UUID parentId,
        int depth,
        CommentStatus status,
        String body,
        Author author,
        Instant createdAt,
        Instant updatedAt,
        int thanksCount,
        Map<ReactionKind, Integer> reactions) {

    /** The deepest that a reply can be. */
    static final int MAX_DEPTH = 4;

    /** @param parent {@code null} for a comment on the post itself */
    static Comment create(UUID id, UUID postId, UUID spaceId, Comment parent, String body, Author author) {
        Instant now = now();
        return new Comment(
                id,
                1,
                1,
                postId,
                spaceId,
                parent == null ? null : parent.id(),
                parent == null ? 0 : parent.depth() + 1,
                CommentStatus.PUBLISHED,
                body,
                author,
                now,
                now,
                0,
                Map.of());
    }

    Comment edit(String newBody) {
        return new Comment(
                id,
                version + 1,
                edition + 1,
                postId,
                spaceId,
                parentId,
                depth,
                status,
                newBody,
                author,
                createdAt,
                now(),
                thanksCount,
                reactions);
    }

    /** Its place, with nothing in it. */
    Comment remove() {
        return status == CommentStatus.REMOVED
                ? this
                : new Comment(
                        id,
                        version + 1,
                        edition,
                        postId,
                        spaceId,
                        parentId,
                        depth,
                        CommentStatus.REMOVED,
                        null,
                        null,
                        createdAt,
                        now(),
                        0,
                        Map.of());
    }

    /** As it is, by nobody. */
    Comment disown() {
        return with(status, body, Author.former());
    }

    /** Without naming this member; that is no new edition. */
    Comment unmention(UUID memberId) {
        return with(status, Mentions.without(memberId, body), author);
    }

    Comment hide() {
        return status == CommentStatus.PUBLISHED ? with(CommentStatus.HIDDEN, body, author) : this;
    }

    Comment unhide() {
        return status == CommentStatus.HIDDEN ? with(CommentStatus.PUBLISHED, body, author) : this;
    }

    private Comment with(CommentStatus newStatus, String newBody, Author newAuthor) {
        return new Comment(
                id,
                version + 1,
                edition,
                postId,
                spaceId,
                parentId,
                depth,
                newStatus,
                newBody,
                newAuthor,
                createdAt,
                updatedAt,
                thanksCount,
                reactions);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
