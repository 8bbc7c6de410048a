package academy.praxis.community.reaction;

import academy.praxis.community.post.ReactionKind;
import jakarta.validation.constraints.NotNull;

/** One's reaction to a text, in place of the one before. */
record NewReaction(@NotNull ReactionKind kind) {}
