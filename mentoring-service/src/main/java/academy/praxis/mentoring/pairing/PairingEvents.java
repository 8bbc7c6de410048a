package academy.praxis.mentoring.pairing;

import academy.praxis.kit.bus.DomainEvent;
import academy.praxis.mentoring.profile.MentoringKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the bus is told of pairings; contracts/events/mentoring promises it. Never what somebody wrote, nor why they said no. */
final class PairingEvents {
    private PairingEvents() {}

    static DomainEvent of(String what, PairingCard pairing) {
        return new DomainEvent(
                "mentoring.pairing",
                "academy.praxis.mentoring.pairing-" + what + ".v1",
                pairing.id(),
                new PairingState(
                        pairing.id(),
                        pairing.version(),
                        pairing.roundId(),
                        pairing.kind(),
                        pairing.mentorId(),
                        pairing.menteeIds(),
                        pairing.status(),
                        pairing.activeSince()));
    }

    record PairingState(
            UUID id,
            long version,
            UUID roundId,
            MentoringKind kind,
            UUID mentorId,
            List<UUID> menteeIds,
            PairingStatus status,
            Instant activeSince) {}
}
