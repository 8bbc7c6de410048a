package academy.praxis.catalog.contribution;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The part of a post's state that the catalog reads. Kind and status stay text: one that is new to the catalog is no contribution, and
 * no fault either.
 *
 * @param forEveryone whether everyone in the academy may read it; title, body and answer are {@code null} otherwise
 * @param acceptedAnswer the words of the accepted answer; {@code null} when there is none, and in messages from before they were told
 */
record PostSnapshot(
        UUID id,
        long version,
        boolean forEveryone,
        String kind,
        String status,
        String title,
        String body,
        List<String> tasks,
        UUID authorId,
        UUID acceptedCommentId,
        UUID acceptedAuthorId,
        String acceptedAnswer,
        Instant createdAt) {

    PostSnapshot {
        tasks = tasks == null ? List.of() : List.copyOf(tasks);
    }

    /** Who knows: the author, of a question who gave the accepted answer; {@code null} where the community does not tell. */
    UUID contributorId() {
        return "question".equals(kind) ? acceptedAuthorId : authorId;
    }

    boolean isRemoved() {
        return "removed".equals(status);
    }
}
