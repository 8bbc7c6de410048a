package academy.praxis.mentoring.avoidance;

import academy.praxis.kit.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Two members of whom managers know that they must not be paired. */
@Entity
@Table(name = "conflict_of_interest")
class Conflict {
    @Id
    UUID id;

    @Column(name = "first_id")
    UUID firstId;

    @Column(name = "second_id")
    UUID secondId;

    String reason;

    @Column(name = "noted_by")
    UUID notedBy;

    @Column(name = "created_at")
    Instant createdAt;

    /** For Hibernate. */
    Conflict() {}

    static Conflict noted(NewConflict content, UUID by) {
        Conflict conflict = new Conflict();
        // The table keeps each pair once, in the order of the ids as text, which is the database's too.
        boolean inOrder =
                content.memberId().toString().compareTo(content.otherMemberId().toString()) < 0;
        conflict.id = Ids.next();
        conflict.firstId = inOrder ? content.memberId() : content.otherMemberId();
        conflict.secondId = inOrder ? content.otherMemberId() : content.memberId();
        conflict.reason = content.reason();
        conflict.notedBy = by;
        conflict.createdAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
        return conflict;
    }
}
