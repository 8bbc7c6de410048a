package academy.praxis.mentoring.calendar;

import java.time.Instant;

/**
 * A feed that was just made.
 *
 * @param path where it is, below the academy's address; secret, and said this once
 */
record NewFeed(String path, Instant createdAt) {}
