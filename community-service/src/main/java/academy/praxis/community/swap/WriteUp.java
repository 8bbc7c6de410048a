package academy.praxis.community.swap;

import java.util.UUID;

/** The draft that was made of a swap; it is at {@code /api/posts/drafts/{draftId}}, its author's alone. */
record WriteUp(UUID draftId) {}
