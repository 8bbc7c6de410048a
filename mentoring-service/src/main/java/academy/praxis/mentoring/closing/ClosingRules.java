package academy.praxis.mentoring.closing;

import academy.praxis.mentoring.pairing.PairingCard;
import academy.praxis.mentoring.pairing.PairingStatus;
import academy.praxis.mentoring.profile.MentoringKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * When a pairing that somebody asked to close is closed: once both looked back, or 14 days after the first did. A circle is closed once its
 * mentor looked back, or all its mentees did; one mentee alone sets no term for the others.
 */
final class ClosingRules {
    /** How long the other has. */
    static final Duration TERM = Duration.ofDays(14);

    private ClosingRules() {}

    static boolean isComplete(PairingCard pairing, Set<UUID> answered) {
        boolean mentor = answered.contains(pairing.mentorId());
        boolean mentees = answered.containsAll(pairing.menteeIds());
        return pairing.kind() == MentoringKind.CIRCLE ? mentor || mentees : mentor && mentees;
    }

    /** {@code null} when there is no term: nobody looked back, it is a circle, or it is closed. */
    static Instant completesAt(PairingCard pairing, Closing closing) {
        boolean term = pairing.status() == PairingStatus.ACTIVE
                && pairing.kind() != MentoringKind.CIRCLE
                && closing.isAsked()
                && closing.answeredAt != null;
        return term ? closing.answeredAt.plus(TERM) : null;
    }
}
