package academy.praxis.community.thanks;

import academy.praxis.community.author.Author;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.UUID;

/**
 * Thanks of one person for one thing. What was taken back is an empty place: who gave, who got and the words are gone.
 *
 * @param subject the post or comment that they are for
 * @param reason what for
 * @param forLead whether the lead of who is thanked may see them
 */
record Thanks(
        UUID id,
        long version,
        Subject subject,
        ThanksStatus status,
        Author giver,
        Author receiver,
        String reason,
        boolean forLead,
        Instant givenAt) {

    /** What somebody is thanked for: a post, or where there is one, a comment to it. */
    record Subject(UUID postId, UUID commentId, UUID spaceId) {
        UUID id() {
            return commentId == null ? postId : commentId;
        }
    }

    /** One for each giver and subject, whoever asks twice. In a safe space the giver is an alias, so the id tells nobody who it is. */
    static UUID id(Subject subject, Author giver) {
        return UUID.nameUUIDFromBytes((subject.id() + " " + giver.who()).getBytes(StandardCharsets.UTF_8));
    }

    static Thanks of(Subject subject, Author giver, Author receiver, NewThanks wish) {
        return new Thanks(
                id(subject, giver),
                1,
                subject,
                ThanksStatus.GIVEN,
                giver,
                receiver,
                wish.reason(),
                wish.forLead(),
                now());
    }

    /** The same place, after these. */
    Thanks replaceBy(Thanks other) {
        return new Thanks(
                id,
                version + 1,
                subject,
                ThanksStatus.GIVEN,
                other.giver,
                other.receiver,
                other.reason,
                other.forLead,
                other.givenAt);
    }

    /** The same without those of giver and receiver who are among these, as {@link Author#who} tells them. */
    Thanks disown(Collection<String> authors) {
        return new Thanks(
                id,
                version + 1,
                subject,
                status,
                authors.contains(giver.who()) ? Author.former() : giver,
                authors.contains(receiver.who()) ? Author.former() : receiver,
                reason,
                forLead,
                givenAt);
    }

    Thanks withdraw() {
        return new Thanks(id, version + 1, subject, ThanksStatus.WITHDRAWN, null, null, null, false, givenAt);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
