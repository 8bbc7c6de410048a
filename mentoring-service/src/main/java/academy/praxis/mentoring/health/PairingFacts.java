package academy.praxis.mentoring.health;

import academy.praxis.mentoring.checkin.AskedCheckIn;
import academy.praxis.mentoring.goal.OpenGoal;
import academy.praxis.mentoring.session.SessionSummary;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What the rules read of an active pairing.
 *
 * @param parties everyone who is in it
 * @param rhythm on which all agreed; {@code null} when there is no such agreement
 */
record PairingFacts(
        Instant activeSince,
        Set<UUID> parties,
        Period rhythm,
        SessionSummary sessions,
        List<OpenGoal> goals,
        List<AskedCheckIn> checkIns) {
    /** How sessions went in a pairing that had none. */
    static final SessionSummary NO_SESSIONS = new SessionSummary(0, null, null);
}
