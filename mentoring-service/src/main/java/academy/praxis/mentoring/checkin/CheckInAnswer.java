package academy.praxis.mentoring.checkin;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What somebody says at a check-in: 1 for not at all, 5 for entirely. Nobody else reads it, the other in the pairing neither.
 *
 * @param trust I can say what troubles me
 * @param useful it helps me with my work
 * @param rhythm we meet as often and as long as I need
 * @param goingOn I would go on
 * @param words for myself
 */
record CheckInAnswer(
        @NotNull @Min(1) @Max(5) Integer trust,
        @NotNull @Min(1) @Max(5) Integer useful,
        @NotNull @Min(1) @Max(5) Integer rhythm,
        @NotNull @Min(1) @Max(5) Integer goingOn,
        @Size(max = 2000) String words) {

    static CheckInAnswer of(CheckIn checkIn) {
        return checkIn.isAnswered()
                ? new CheckInAnswer(
                        checkIn.trust.intValue(),
                        checkIn.useful.intValue(),
                        checkIn.rhythm.intValue(),
                        checkIn.goingOn.intValue(),
                        checkIn.words)
                : null;
    }
}
