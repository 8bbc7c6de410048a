package academy.praxis.community.participation;

import jakarta.validation.constraints.NotNull;

/** Whether a leader wants to be counted. */
record NewParticipation(@NotNull Boolean counted) {}
