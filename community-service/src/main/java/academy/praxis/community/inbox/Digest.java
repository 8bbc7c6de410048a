package academy.praxis.community.inbox;

import java.time.Instant;
import java.util.UUID;

/**
 * That a member is to get a mail.
 *
 * @param dueAt when
 * @param told how many notifications asked for it, ever since it was there
 * @param attempts how often it was tried
 */
record Digest(UUID memberId, Instant dueAt, long told, int attempts) {}
