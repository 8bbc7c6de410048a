package academy.praxis.mentoring.health;

import academy.praxis.mentoring.member.MemberCard;
import academy.praxis.mentoring.member.Members;
import academy.praxis.mentoring.pairing.PairingCard;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How a pairing is, as managers see it: signals that lasted two weeks although those in it were told, and nothing of what anybody said.
 *
 * @param roundId {@code null} when the mentee asked
 */
record PairingHealthView(
        UUID pairingId,
        UUID roundId,
        HealthParty mentor,
        List<HealthParty> mentees,
        HealthLevel level,
        List<Lasting> signals) {

    /** Somebody in the pairing. */
    record HealthParty(UUID memberId, String displayName) {
        static HealthParty of(UUID id, Map<UUID, MemberCard> cards) {
            return new HealthParty(id, cards.getOrDefault(id, Members.unknown()).displayName());
        }
    }

    /** A signal that lasts. */
    record Lasting(SignalKind kind, Instant since) {}

    static PairingHealthView of(PairingCard pairing, List<HealthSignal> signals, Map<UUID, MemberCard> cards) {
        List<HealthSignal> flagged =
                signals.stream().filter(HealthSignal::isFlagged).toList();
        return new PairingHealthView(
                pairing.id(),
                pairing.roundId(),
                HealthParty.of(pairing.mentorId(), cards),
                pairing.menteeIds().stream()
                        .map(id -> HealthParty.of(id, cards))
                        .toList(),
                HealthLevel.of(flagged.stream().map(signal -> signal.severe).toList()),
                flagged.stream()
                        .map(signal -> new Lasting(signal.kind, signal.since))
                        .toList());
    }
}
