package academy.praxis.performance.study;

import academy.praxis.performance.outcome.Dated;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A team or member for whom something begins.
 *
 * @param startsOn when; the first whole period from this day on counts as treated
 */
record TreatedUnit(@NotNull UUID unitId, @NotNull @Dated LocalDate startsOn) {}
