package academy.praxis.mentoring.thanks;

import academy.praxis.kit.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Thanks within a pairing. */
@Entity
@Table(name = "pairing_thanks")
class Thanks {
    @Id
    UUID id;

    @Column(name = "pairing_id")
    UUID pairingId;

    @Column(name = "from_id")
    UUID fromId;

    @Column(name = "to_id")
    UUID toId;

    String words;

    /** The day in UTC, on which one thanks the other once. */
    LocalDate day;

    Instant at;

    static Thanks of(UUID pairing, UUID from, UUID to, String words) {
        Thanks thanks = new Thanks();
        thanks.id = Ids.next();
        thanks.pairingId = pairing;
        thanks.fromId = from;
        thanks.toId = to;
        thanks.words = words;
        thanks.at = Instant.now().truncatedTo(ChronoUnit.MICROS);
        thanks.day = LocalDate.ofInstant(thanks.at, ZoneOffset.UTC);
        return thanks;
    }
}
