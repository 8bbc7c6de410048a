package academy.praxis.mentoring.asking;

import academy.praxis.mentoring.profile.MentoringKind;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * Whom a mentee asks.
 *
 * @param kind mentor or coach
 */
record NewQuestion(@NotNull UUID mentorId, @NotNull MentoringKind kind) {}
