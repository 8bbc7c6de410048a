package academy.praxis.mentoring.checkin;

import java.time.Instant;
import java.util.UUID;

/**
 * What one member was asked at one check-in.
 *
 * @param number the first is 1
 * @param closesAt when the next is due
 * @param mean of what they answered, 1 to 5; {@code null} when they have not
 */
public record AskedCheckIn(UUID memberId, int number, Instant dueAt, Instant closesAt, Double mean) {
    static AskedCheckIn of(CheckIn checkIn) {
        return new AskedCheckIn(checkIn.memberId, checkIn.number, checkIn.dueAt, checkIn.closesAt, checkIn.mean());
    }
}
