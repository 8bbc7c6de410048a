package academy.praxis.community.post;

import java.time.Instant;
import java.util.UUID;

/** What somebody says to a post. */
record Comment(UUID id, String body, Author author, Instant createdAt) {}
