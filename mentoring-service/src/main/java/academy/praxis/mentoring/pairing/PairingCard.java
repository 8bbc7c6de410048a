package academy.praxis.mentoring.pairing;

import academy.praxis.mentoring.profile.MentoringKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What other features know of a pairing.
 *
 * @param menteeIds those who are in it: who declined or left is not, nor who was asked to join a circle that has begun, or had, and did not answer
 * @param activeSince {@code null} before it was accepted
 */
public record PairingCard(
        UUID id,
        long version,
        UUID roundId,
        UUID mentorId,
        List<UUID> menteeIds,
        MentoringKind kind,
        PairingStatus status,
        Instant activeSince) {

    static PairingCard of(Pairing pairing, List<PairingMember> members) {
        return of(
                pairing,
                members,
                member -> member.answer == Answer.ACCEPTED || member.isIn() && pairing.activeSince == null);
    }

    /** With who left, too. */
    static PairingCard everyoneOf(Pairing pairing, List<PairingMember> members) {
        return of(pairing, members, member -> member.answer == Answer.ACCEPTED || member.answer == Answer.LEFT);
    }

    private static PairingCard of(Pairing pairing, List<PairingMember> members, Predicate<PairingMember> which) {
        return new PairingCard(
                pairing.id,
                pairing.version,
                pairing.roundId,
                pairing.mentorId,
                members.stream().filter(which).map(member -> member.menteeId).toList(),
                pairing.kind,
                pairing.status,
                pairing.activeSince);
    }

    /** Everyone concerned, the mentor first. */
    public List<UUID> parties() {
        return Stream.concat(Stream.of(mentorId), menteeIds.stream()).toList();
    }
}
