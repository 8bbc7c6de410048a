package academy.praxis.community.moderation;

import jakarta.validation.constraints.NotNull;

/**
 * What a manager decides.
 *
 * @param confirmed whether the moderator is told the name
 */
record LiftDecision(@NotNull Boolean confirmed) {}
