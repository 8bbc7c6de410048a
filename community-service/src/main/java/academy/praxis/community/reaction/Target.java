package academy.praxis.community.reaction;

import academy.praxis.community.author.Author;
import java.util.UUID;

/**
 * What somebody reacts to.
 *
 * @param collection where the text is, and its counts
 * @param id the text
 * @param postId the thread
 * @param spaceId where the thread is
 * @param reader whom who reacts is in this thread
 */
record Target(String collection, UUID id, UUID postId, UUID spaceId, Author reader) {
    /** One for each person and text. */
    UUID reactionId() {
        return UUID.nameUUIDFromBytes((id + "/" + reader.who()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
