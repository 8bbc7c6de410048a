package academy.praxis.catalog.duplicate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Two items that are the same, or of which a curator said that they are not. */
@Entity
@Table(name = "duplicate_pair")
class DuplicatePair {
    @Id
    UUID id;

    @Version
    long version;

    UUID one;
    UUID other;

    @Enumerated(EnumType.STRING)
    PairReason reason;

    float likeness;

    @Enumerated(EnumType.STRING)
    PairState state;

    @Column(name = "found_at")
    Instant foundAt;

    @Column(name = "decided_by")
    UUID decidedBy;

    @Column(name = "decided_at")
    Instant decidedAt;

    void decide(PairState state, UUID by) {
        this.state = state;
        decidedBy = by;
        decidedAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
