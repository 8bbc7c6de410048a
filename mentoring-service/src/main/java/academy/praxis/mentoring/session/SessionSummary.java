package academy.praxis.mentoring.session;

import java.time.Duration;
import java.time.Instant;

/**
 * How the sessions of a pairing went.
 *
 * @param held how many were held
 * @param missedInARow how many were missed after the last one that was held, cancelled ones left out
 * @param lastHeld when the last one that was held began; {@code null} when none was
 * @param next when the next agreed session begins; {@code null} when none is agreed on
 * @param heldTime how long those that were held lasted, together
 */
public record SessionSummary(int held, int missedInARow, Instant lastHeld, Instant next, Duration heldTime) {}
