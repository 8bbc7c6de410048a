package academy.praxis.mentoring.goal;

import jakarta.validation.constraints.NotNull;

/** Where a goal is from now on. */
record NewStatus(@NotNull GoalStatus status) {}
