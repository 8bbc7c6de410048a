package academy.praxis.mentoring.health;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * What the rules found.
 *
 * @param since when it began; no finer than what everyone in the pairing knows anyway
 * @param severe whether it alone puts the pairing at risk
 * @param concerned who is told what to do about it: nobody else in the pairing may know
 * @param forManagers whether managers may see it; not when it rests on what a single person answered
 */
record Signal(SignalKind kind, Instant since, boolean severe, Set<UUID> concerned, boolean forManagers) {}
