package academy.praxis.community.post;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * That somebody wrote a post, without its words.
 *
 * @param authorId {@code null} where nobody may know who it was
 * @param acceptedCommentId the comment that answers it; {@code null} when there is none
 * @param answererId who wrote that; {@code null} when there is none, and where nobody may know who it was
 * @param commentCount how many comments there are to be read, as they were counted last
 */
public record PostSignal(
        UUID id,
        UUID spaceId,
        PostKind kind,
        UUID authorId,
        List<String> tags,
        List<String> tasks,
        UUID acceptedCommentId,
        UUID answererId,
        int commentCount,
        Instant at) {

    /** Nothing that a log could give away. */
    @Override
    public String toString() {
        return "PostSignal";
    }
}
