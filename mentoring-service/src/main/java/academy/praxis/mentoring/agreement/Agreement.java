package academy.praxis.mentoring.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** What those in a pairing agree on. */
@Entity
@Table(name = "pairing_agreement")
class Agreement {
    @Id
    @Column(name = "pairing_id")
    UUID pairingId;

    @Version
    long version;

    String purpose;

    @Column(name = "rhythm_days")
    int rhythmDays;

    @Column(name = "session_minutes")
    int sessionMinutes;

    String confidentiality;
    String absence;

    @Column(name = "ends_on")
    LocalDate endsOn;

    @Column(name = "written_by")
    UUID writtenBy;

    @Column(name = "updated_at")
    Instant updatedAt;

    static Agreement of(UUID pairing) {
        Agreement agreement = new Agreement();
        agreement.pairingId = pairing;
        // 0 is the version of what nobody has written: who knows only that must not overwrite.
        agreement.version = 1;
        return agreement;
    }

    void write(AgreementContent content, UUID by) {
        purpose = content.purpose();
        rhythmDays = content.rhythm().getDays();
        sessionMinutes = (int) content.sessionLength().toMinutes();
        confidentiality = content.confidentiality();
        absence = content.absence();
        endsOn = content.until();
        writtenBy = by;
        updatedAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    AgreementContent content() {
        return new AgreementContent(
                purpose,
                Period.ofDays(rhythmDays),
                Duration.ofMinutes(sessionMinutes),
                confidentiality,
                absence,
                endsOn);
    }
}
