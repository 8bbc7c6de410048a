package academy.praxis.mentoring.session;

import java.time.Instant;

/**
 * How the sessions of a pairing went.
 *
 * @param missedInARow how many were missed after the last one that was held, cancelled ones left out
 * @param lastHeld when the last one that was held began; {@code null} when none was
 * @param next when the next agreed session begins; {@code null} when none is agreed on
 */
public record SessionSummary(int missedInARow, Instant lastHeld, Instant next) {}
