package academy.praxis.performance.obstacle;

import jakarta.validation.constraints.NotNull;

/** A question of the diagnosis with its answer. */
record Answered(@NotNull Question question, @NotNull Answer answer) {}
