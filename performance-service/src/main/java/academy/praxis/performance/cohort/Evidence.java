package academy.praxis.performance.cohort;

import academy.praxis.kit.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a member shows of an assignment, and what the facilitator says of it. Each time that it is asked for again is another round. */
@Entity
class Evidence {
    @Id
    UUID id;

    @Version
    long version;

    @Column(name = "enrolment_id")
    UUID enrolmentId;

    int number;
    int round;
    String text;
    List<String> links;

    @Column(name = "submitted_at")
    Instant submittedAt;

    @Enumerated(EnumType.STRING)
    Verdict verdict;

    String words;

    @Column(name = "reviewed_by")
    UUID reviewedBy;

    @Column(name = "reviewed_at")
    Instant reviewedAt;

    /** For Hibernate. */
    Evidence() {}

    static Evidence of(UUID enrolmentId, int number, int round) {
        Evidence evidence = new Evidence();
        evidence.id = Ids.next();
        evidence.enrolmentId = enrolmentId;
        evidence.number = number;
        evidence.round = round;
        return evidence;
    }

    boolean isWaiting() {
        return verdict == null;
    }

    void write(EvidenceContent content, Instant now) {
        text = content.text();
        links = content.links();
        submittedAt = now;
    }

    /** There is less in it than somebody may have read. */
    void lessen(Instant now) {
        submittedAt = now;
    }

    void review(Review review, UUID by, Instant now) {
        verdict = review.verdict();
        words = review.words();
        reviewedBy = by;
        reviewedAt = now;
    }
}
