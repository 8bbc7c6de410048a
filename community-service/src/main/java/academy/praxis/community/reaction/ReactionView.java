package academy.praxis.community.reaction;

import academy.praxis.community.post.ReactionKind;

/**
 * The reader's reaction to a text.
 *
 * @param kind {@code null} for none
 */
record ReactionView(ReactionKind kind) {}
