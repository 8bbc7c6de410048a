package academy.praxis.community.post;

import academy.praxis.community.space.Audience;

/**
 * A post and who may read it.
 *
 * @param moderator whether who asks moderates its space
 */
record Conversation(Post post, Audience audience, boolean moderator) {}
