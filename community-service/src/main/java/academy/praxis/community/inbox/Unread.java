package academy.praxis.community.inbox;

/**
 * How many notifications one has not read.
 *
 * @param count at most 100
 * @param more whether there may be more than were counted
 */
record Unread(int count, boolean more) {}
