package academy.praxis.performance.cohort;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What is known of a file that a member brought; what is in it is in {@link EvidenceFileStore}. */
@Entity
@Table(name = "evidence_file")
class EvidenceFile {
    @Id
    UUID id;

    @Column(name = "owner_id")
    UUID ownerId;

    /** {@code null} while no evidence has it. */
    @Column(name = "evidence_id")
    UUID evidenceId;

    int place;
    String name;
    String type;
    long size;

    @Column(name = "created_at")
    Instant createdAt;

    /** For Hibernate. */
    EvidenceFile() {}
}
