package academy.praxis.catalog.event;

import academy.praxis.kit.problem.ProblemException;
import academy.praxis.kit.problem.Violation;
import academy.praxis.kit.validation.WebAddress;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * When and where an event takes place.
 *
 * @param startsAt to come, within the next three years
 * @param endsAt at most two weeks later
 * @param place where to go; at least one of place and link is needed
 * @param link where to take part online
 * @param capacity how many can come; absent when everyone can
 */
record SessionContent(
        @NotNull Instant startsAt,
        @NotNull Instant endsAt,
        @Size(min = 1, max = 500) String place,
        @Size(max = 2000) @WebAddress String link,
        @Min(1) @Max(100_000) Integer capacity) {
    private static final Duration LONGEST = Duration.ofDays(14);
    private static final Duration FARTHEST = Duration.ofDays(3 * 365);

    /** @throws ProblemException 400 that names every field to blame */
    void mustBeSensible(Instant now) {
        List<Violation> wrong = new ArrayList<>();
        if (!startsAt.isAfter(now) || startsAt.isAfter(now.plus(FARTHEST))) {
            wrong.add(new Violation("startsAt", "must be to come, within three years"));
        }
        if (!endsAt.isAfter(startsAt) || endsAt.minus(LONGEST).isAfter(startsAt)) {
            wrong.add(new Violation("endsAt", "must be after the start, by at most two weeks"));
        }
        if (place == null && link == null) {
            wrong.add(new Violation("place", "needs a place or a link"));
        }
        if (!wrong.isEmpty()) {
            throw ProblemException.invalid(wrong);
        }
    }
}
