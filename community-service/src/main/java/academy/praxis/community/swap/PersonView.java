package academy.praxis.community.swap;

import java.util.UUID;

/** One of the two. */
record PersonView(UUID id, String displayName) {}
