package academy.praxis.mentoring.session;

import java.time.Instant;
import java.util.UUID;

/** A member's agreed session, as far as it matters to their other ones. */
record BusyTime(UUID memberId, UUID sessionId, Instant startsAt, Instant endsAt) {}
