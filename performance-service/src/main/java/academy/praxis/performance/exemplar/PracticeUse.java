package academy.praxis.performance.exemplar;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * Whether a unit does what good performers were seen to do.
 *
 * @param unitId a team, or oneself
 */
record PracticeUse(@NotNull UUID unitId, @NotNull Boolean does) {}
