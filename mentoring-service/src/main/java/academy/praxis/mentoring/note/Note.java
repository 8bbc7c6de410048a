package academy.praxis.mentoring.note;

import academy.praxis.kit.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A note, its words sealed. */
@Entity
@Table(name = "session_note")
class Note {
    @Id
    UUID id;

    @Version
    long version;

    @Column(name = "pairing_id")
    UUID pairingId;

    @Column(name = "session_id")
    UUID sessionId;

    @Column(name = "author_id")
    UUID authorId;

    @Enumerated(EnumType.STRING)
    Audience audience;

    byte[] sealed;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    static Note written(UUID pairing, UUID author, NewNote content, Instant now) {
        Note note = new Note();
        note.id = Ids.next();
        note.pairingId = pairing;
        note.sessionId = content.sessionId();
        note.authorId = author;
        note.audience = content.audience();
        note.createdAt = now;
        note.updatedAt = now;
        return note;
    }

    /** What the sealed words belong to: under another pairing, note or author they do not open. */
    String belongsTo() {
        return "praxis.note:" + pairingId + ":" + id + ":" + authorId;
    }
}
