package academy.praxis.mentoring.pairing;

import academy.praxis.kit.precondition.Versioned;
import academy.praxis.mentoring.candidate.MatchReason;
import academy.praxis.mentoring.candidate.MatchWords;
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
     * @param score how well mentor and mentee fit, 0 to 1; {@code null} for the other mentees of a circle
     * @param reasons why these two, in sentences; empty for the other mentees of a circle
     * @param asked what they want to get done; {@code null} but for themself and a mentor who is or is asked to be theirs
     */
    record Mentee(Person person, Double score, List<String> reasons, AskedFor asked) {
        static Mentee of(PairingMember member, boolean whole, People people) {
            return new Mentee(
                    Person.of(member.menteeId, people.cards, member.answer),
                    whole ? member.score : null,
                    whole ? people.words.say(MatchReason.read(member.reasons)) : List.of(),
                    AskedFor.of(member.requestId == null ? null : people.asked.get(member.requestId)));
        }
    }

    /**
     * Those in some pairings, and who looks at them.
     *
     * @param reader {@code null} when it is no member
     * @param asked what the reader may know of what was asked for, by request
     * @param words in the language of the reader
     */
    record People(
            UUID reader, boolean manager, Map<UUID, MemberCard> cards, Map<UUID, OpenRequest> asked, MatchWords words) {
        /** Managers and the mentor see everything of everyone, mentees of themselves. */
        boolean seesWhole(Pairing pairing, PairingMember member) {
            return manager || pairing.mentorId.equals(reader) || member.menteeId.equals(reader);
        }

        /** Who declined or left follows the others no longer. */
        boolean sees(Pairing pairing, PairingMember member, List<PairingMember> all) {
            return seesWhole(pairing, member)
                    || all.stream().anyMatch(one -> one.menteeId.equals(reader) && one.isIn());
        }
    }

    static PairingView of(Pairing pairing, List<PairingMember> members, People people) {
        return new PairingView(
                pairing.id,
                pairing.version,
                pairing.roundId,
                pairing.kind,
                pairing.status,
                Person.of(pairing.mentorId, people.cards, pairing.mentorAnswer),
                members.stream()
                        .filter(member -> people.sees(pairing, member, members))
                        .map(member -> Mentee.of(member, people.seesWhole(pairing, member), people))
                        .toList(),
                pairing.smallest,
                pairing.endReason,
                pairing.createdAt,
                pairing.expiresAt,
                pairing.activeSince,
                pairing.endedAt);
    }
}
