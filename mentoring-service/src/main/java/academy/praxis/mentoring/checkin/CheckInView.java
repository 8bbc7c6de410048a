package academy.praxis.mentoring.checkin;

import java.time.Instant;
import java.util.UUID;

/**
 * A check-in as the one who is asked sees it.
 *
 * @param number the first is 1
 * @param closesAt until when it may be answered: then the next is due
 * @param answer {@code null} before it is answered
 */
record CheckInView(
        UUID id,
        UUID pairingId,
        int number,
        CheckInStatus status,
        Instant dueAt,
        Instant closesAt,
        Instant answeredAt,
        CheckInAnswer answer) {

    static CheckInView of(CheckIn checkIn, CheckInStatus status) {
        return new CheckInView(
                checkIn.id,
                checkIn.pairingId,
                checkIn.number,
                status,
                checkIn.dueAt,
                checkIn.closesAt,
                checkIn.answeredAt,
                CheckInAnswer.of(checkIn));
    }
}
