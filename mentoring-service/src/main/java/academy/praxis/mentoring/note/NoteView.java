package academy.praxis.mentoring.note;

import academy.praxis.kit.precondition.Versioned;
import java.time.Instant;
import java.util.UUID;

/**
 * A note as those who may read it see it.
 *
 * @param sessionId {@code null} when it is of no session
 * @param text Markdown
 */
record NoteView(
        UUID id,
        long version,
        UUID pairingId,
        UUID sessionId,
        UUID authorId,
        Audience audience,
        String text,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static NoteView of(Note note, String text) {
        return new NoteView(
                note.id,
                note.version,
                note.pairingId,
                note.sessionId,
                note.authorId,
                note.audience,
                text,
                note.createdAt,
                note.updatedAt);
    }
}
