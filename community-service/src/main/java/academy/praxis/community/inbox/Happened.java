package academy.praxis.community.inbox;

import java.util.UUID;

/**
 * What the inbox reads of an event of a post, a comment, of thanks, a moderation case or a lifted name.
 *
 * @param kind of a post; of a case or lift, whether it is about a {@code post} or a {@code comment}
 * @param acceptedCommentId of a question that has an answer
 * @param status of a case
 * @param hidden whether a case takes its text out of sight
 * @param action what was decided in a case
 * @param upheld what became of the appeal in a case
 * @param targetId the text of a lifted name
 * @param postId of a comment, and of thanks
 * @param commentId of thanks for a comment
 */
record Happened(
        UUID id,
        Long version,
        UUID spaceId,
        String kind,
        UUID acceptedCommentId,
        String status,
        Boolean hidden,
        String action,
        Boolean upheld,
        UUID targetId,
        UUID postId,
        UUID commentId) {

    boolean isOfComment() {
        return "comment".equals(kind);
    }
}
