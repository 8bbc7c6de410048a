package academy.praxis.community.post;

import academy.praxis.kit.problem.ProblemException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A post with its comments and thanks, as it stands at one version; each change gives the next one.
 *
 * @param comments oldest first; empty where a post was read for a list
 * @param thanks oldest first; empty where a post was read for a list
 */
record Post(
        UUID id,
        long version,
        UUID spaceId,
        PostKind kind,
        PostStatus status,
        String title,
        String body,
        List<String> tags,
        List<String> tasks,
        List<UUID> itemIds,
        Author author,
        Instant createdAt,
        Instant updatedAt,
        int commentCount,
        int thanksCount,
        UUID acceptedCommentId,
        List<Comment> comments,
        List<Thanks> thanks) {

    /** The most comments of one post: with each of the longest, the document stays below MongoDB's 16 MB. */
    static final int MAX_COMMENTS = 500;

    /** The most thanks that one post can be given. */
    static final int MAX_THANKS = 1000;

    static Post create(UUID id, UUID spaceId, PostKind kind, PostText text, Author author) {
        Instant now = now();
        return new Post(
                id,
                1,
                spaceId,
                kind,
                PostStatus.PUBLISHED,
                text.title(),
                text.body(),
                text.tags(),
                text.tasks(),
                text.itemIds(),
                author,
                now,
                now,
                0,
                0,
                null,
                List.of(),
                List.of());
    }

    Post edit(PostText text) {
        return new Post(
                id,
                version + 1,
                spaceId,
                kind,
                status,
                text.title(),
                text.body(),
                text.tags(),
                text.tasks(),
                text.itemIds(),
                author,
                createdAt,
                now(),
                commentCount,
                thanksCount,
                acceptedCommentId,
                comments,
                thanks);
    }

    /** With one more comment. A comment that is there already stays as it is. */
    Post comment(UUID commentId, String text, Author by) {
        if (find(commentId).isPresent()) {
            return this;
        }
        if (comments.size() >= MAX_COMMENTS) {
            throw ProblemException.conflict(
                    "This post has " + MAX_COMMENTS + " comments, which is all that it can hold: go on in a new post.");
        }
        return next(acceptedCommentId, with(comments, new Comment(commentId, text, by, now())), thanks);
    }

    Post accept(UUID commentId) {
        if (kind != PostKind.QUESTION) {
            throw ProblemException.conflict("Only a question has an accepted answer.");
        }
        if (find(commentId).isEmpty()) {
            throw ProblemException.invalid("commentId", "is no comment of this post");
        }
        return commentId.equals(acceptedCommentId) ? this : next(commentId, comments, thanks);
    }

    Post thank(Author giver, String reason) {
        if (giver.equals(author)) {
            throw ProblemException.forbidden("One does not thank oneself.");
        }
        if (thanks.stream().anyMatch(given -> given.giver().equals(giver))) {
            throw ProblemException.conflict("You have thanked for this post already.");
        }
        if (thanks.size() >= MAX_THANKS) {
            throw ProblemException.conflict(
                    "This post was thanked for " + MAX_THANKS + " times, which is all that it can hold.");
        }
        return next(acceptedCommentId, comments, with(thanks, new Thanks(giver, reason, now())));
    }

    /** Nothing but the fact that there was something. */
    Post remove() {
        return new Post(
                id,
                version + 1,
                spaceId,
                kind,
                PostStatus.REMOVED,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                createdAt,
                now(),
                0,
                0,
                null,
                List.of(),
                List.of());
    }

    /** The comment with this id. */
    Optional<Comment> find(UUID commentId) {
        return comments.stream()
                .filter(comment -> comment.id().equals(commentId))
                .findFirst();
    }

    private Post next(UUID accepted, List<Comment> newComments, List<Thanks> newThanks) {
        return new Post(
                id,
                version + 1,
                spaceId,
                kind,
                status,
                title,
                body,
                tags,
                tasks,
                itemIds,
                author,
                createdAt,
                updatedAt,
                newComments.size(),
                newThanks.size(),
                accepted,
                newComments,
                newThanks);
    }

    private static <T> List<T> with(List<T> present, T added) {
        List<T> all = new ArrayList<>(present);
        all.add(added);
        return List.copyOf(all);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
