package academy.praxis.community.post;

import java.time.Instant;

/**
 * That a post no longer holds.
 *
 * @param reason what is no longer right about it
 * @param at since when it is marked so
 */
public record Outdated(String reason, Instant at) {}
