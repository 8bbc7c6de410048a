package academy.praxis.catalog.unmet;

import academy.praxis.kit.id.Ids;
import academy.praxis.kit.problem.ProblemException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.OptimisticLock;

/** A question that the academy had no good answer to, with those that ask the same in other words. */
@Entity
@Table(name = "unmet_need")
class UnmetNeed {
    @Id
    UUID id;

    @Version
    long version;

    String question;
    byte[] vector;

    @Enumerated(EnumType.STRING)
    UnmetStatus status;

    /** To be asked once more is no edit: nobody's version is out of date for it. */
    @OptimisticLock(excluded = true)
    int members;

    @OptimisticLock(excluded = true)
    int times;

    @Column(name = "item_id")
    UUID itemId;

    @Column(name = "post_id")
    UUID postId;

    @Column(name = "first_asked_at")
    Instant firstAskedAt;

    @OptimisticLock(excluded = true)
    @Column(name = "last_asked_at")
    Instant lastAskedAt;

    /** For Hibernate. */
    UnmetNeed() {}

    static UnmetNeed of(String question, byte[] vector, Instant now) {
        UnmetNeed need = new UnmetNeed();
        need.id = Ids.next();
        need.question = question;
        need.vector = vector;
        need.status = UnmetStatus.OPEN;
        need.firstAskedAt = now;
        need.lastAskedAt = now;
        return need;
    }

    /** Somebody asked it. What was answered, and is not found by it, is open again. */
    void asked(boolean byAnotherMember, Instant now) {
        times++;
        lastAskedAt = now;
        if (byAnotherMember) {
            members++;
        }
        if (status == UnmetStatus.ANSWERED) {
            status = UnmetStatus.OPEN;
        }
    }

    void answeredBy(UUID item) {
        status = UnmetStatus.ANSWERED;
        itemId = item;
    }

    void dismiss() {
        if (status != UnmetStatus.OPEN) {
            throw ProblemException.conflict("Only an open need can be dismissed.");
        }
        status = UnmetStatus.DISMISSED;
    }
}
