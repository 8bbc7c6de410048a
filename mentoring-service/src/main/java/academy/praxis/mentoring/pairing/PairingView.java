package academy.praxis.mentoring.pairing;

import academy.praxis.kit.precondition.Versioned;
import academy.praxis.mentoring.member.MemberCard;
import academy.praxis.mentoring.member.Members;
import academy.praxis.mentoring.profile.MentoringKind;
import academy.praxis.mentoring.request.AskedFor;
import academy.praxis.mentoring.request.OpenRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A pairing as those in it, and managers, see it.
 *
 * @param roundId {@code null} when the mentee asked
 * @param smallest how many mentees it takes to start
 * @param endReason {@code null} until it ended; says which side, never why
 */
record PairingView(
        UUID id,
        long version,
        UUID roundId,
        MentoringKind kind,
        PairingStatus status,
        Person mentor,
        List<Mentee> mentees,
        int smallest,
        EndReason endReason,
        Instant createdAt,
        Instant expiresAt,
        Instant activeSince,
        Instant endedAt)
        implements Versioned {

    /** Somebody in it. */
    record Person(UUID memberId, String displayName, String jobRole, Answer answer) {
        static Person of(UUID id, Map<UUID, MemberCard> cards, Answer answer) {
            MemberCard card = cards.getOrDefault(id, Members.unknown());
            return new Person(id, card.displayName(), card.jobRole(), answer);
        }
    }

    /**
     * A mentee in it.
     *
     * @param score how well mentor and mentee fit, 0 to 1
     * @param reasons why these two, in sentences
     * @param asked what they want to get done; {@code null} but for themself and the mentor
     */
    record Mentee(Person person, double score, List<String> reasons, AskedFor asked) {}

    /** Those in some pairings, as the caller may see them. */
    record People(Map<UUID, MemberCard> cards, Map<UUID, OpenRequest> asked) {}

    static PairingView of(Pairing pairing, List<PairingMember> members, People people) {
        return new PairingView(
                pairing.id,
                pairing.version,
                pairing.roundId,
                pairing.kind,
                pairing.status,
                Person.of(pairing.mentorId, people.cards, pairing.mentorAnswer),
                members.stream()
                        .map(member -> new Mentee(
                                Person.of(member.menteeId, people.cards, member.answer),
                                member.score,
                                member.reasons,
                                AskedFor.of(member.requestId == null ? null : people.asked.get(member.requestId))))
                        .toList(),
                pairing.smallest,
                pairing.endReason,
                pairing.createdAt,
                pairing.expiresAt,
                pairing.activeSince,
                pairing.endedAt);
    }
}
