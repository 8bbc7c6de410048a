package academy.praxis.mentoring.session;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;

/**
 * Other times for a session.
 *
 * @param startTimes one to five, to choose from: in the future, at most a year ahead; parts of a second are dropped
 * @param minutes how long it takes then, 10 to 480; as long as before when left out
 */
record OfferedTimes(
        @NotEmpty @Size(max = 5) List<@NotNull Instant> startTimes,
        @Min(10) @Max(480) Integer minutes) {}
