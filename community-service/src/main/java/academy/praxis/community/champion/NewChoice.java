package academy.praxis.community.champion;

import jakarta.validation.constraints.NotNull;

/** Whether a member wants to be counted as somebody who helps. */
record NewChoice(@NotNull Boolean counted) {}
