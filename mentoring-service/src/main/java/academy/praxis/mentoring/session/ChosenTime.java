package academy.praxis.mentoring.session;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** One of the times on offer. */
record ChosenTime(@NotNull Instant startsAt) {}
