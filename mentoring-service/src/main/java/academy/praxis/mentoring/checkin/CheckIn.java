package academy.praxis.mentoring.checkin;

import academy.praxis.kit.id.Ids;
import academy.praxis.kit.problem.ProblemException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** What one member of a pairing is asked at one time. */
@Entity
@Table(name = "check_in")
class CheckIn {
    @Id
    UUID id;

    @Version
    long version;

    @Column(name = "pairing_id")
    UUID pairingId;

    @Column(name = "member_id")
    UUID memberId;

    int number;

    @Column(name = "due_at")
    Instant dueAt;

    @Column(name = "closes_at")
    Instant closesAt;

    @Column(name = "reminded_at")
    Instant remindedAt;

    @Column(name = "answered_at")
    Instant answeredAt;

    Short trust;
    Short useful;
    Short rhythm;

    @Column(name = "going_on")
    Short goingOn;

    String words;

    static CheckIn due(UUID pairing, UUID member, Instant activeSince, int number) {
        CheckIn checkIn = new CheckIn();
        checkIn.id = Ids.next();
        checkIn.pairingId = pairing;
        checkIn.memberId = member;
        checkIn.number = number;
        checkIn.dueAt = CheckInCalendar.due(activeSince, number);
        checkIn.closesAt = CheckInCalendar.due(activeSince, number + 1);
        return checkIn;
    }

    void answer(CheckInAnswer answer) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        if (answeredAt != null) {
            throw ProblemException.conflict("You have answered this check-in before.");
        }
        if (now.isBefore(dueAt)) {
            throw ProblemException.conflict("This check-in is not due yet.");
        }
        if (!now.isBefore(closesAt)) {
            throw ProblemException.conflict("The next check-in is due; this one is over.");
        }
        answeredAt = now;
        trust = answer.trust().shortValue();
        useful = answer.useful().shortValue();
        rhythm = answer.rhythm().shortValue();
        goingOn = answer.goingOn().shortValue();
        words = answer.words();
    }

    boolean isAnswered() {
        return answeredAt != null;
    }

    /** 1 to 5; {@code null} before it is answered. */
    Double mean() {
        return isAnswered() ? (trust + useful + rhythm + goingOn) / 4.0 : null;
    }
}
