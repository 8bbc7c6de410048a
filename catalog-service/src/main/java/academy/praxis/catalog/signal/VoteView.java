package academy.praxis.catalog.signal;

import java.time.Instant;
import java.util.UUID;

/**
 * What I said of an item for a task.
 *
 * @param counts false where I wrote the item or look after it: that is not counted
 */
record VoteView(UUID itemId, String task, boolean helped, String why, Instant at, boolean counts) {}
