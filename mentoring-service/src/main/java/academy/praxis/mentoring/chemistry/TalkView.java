package academy.praxis.mentoring.chemistry;

import academy.praxis.kit.precondition.Versioned;
import academy.praxis.mentoring.candidate.MatchReason;
import academy.praxis.mentoring.candidate.MatchWords;
import academy.praxis.mentoring.member.MemberCard;
import academy.praxis.mentoring.member.Members;
import academy.praxis.mentoring.request.AskedFor;
import academy.praxis.mentoring.request.OpenRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A first talk, as the two see it.
 *
 * @param roundId {@code null} when the mentee asked
 * @param asked what the mentee wants to get done; {@code null} for the coach once the talk is over
 * @param score how well the two fit, 0 to 1
 * @param reasons why these two, in sentences
 * @param pairingId what came of it; {@code null} unless the mentee chose this coach
 * @param expiresAt until when the mentee may choose
 */
record TalkView(
        UUID id,
        long version,
        UUID roundId,
        UUID requestId,
        Person mentee,
        Person coach,
        AskedFor asked,
        TalkStatus status,
        double score,
        List<String> reasons,
        UUID pairingId,
        Instant createdAt,
        Instant expiresAt)
        implements Versioned {

    /** One of the two. */
    record Person(UUID memberId, String displayName, String jobRole) {
        static Person of(UUID id, Map<UUID, MemberCard> cards) {
            MemberCard card = cards.getOrDefault(id, Members.unknown());
            return new Person(id, card.displayName(), card.jobRole());
        }
    }

    static TalkView of(ChemistryTalk talk, Map<UUID, MemberCard> cards, OpenRequest asked, MatchWords words) {
        return new TalkView(
                talk.id,
                talk.version,
                talk.roundId,
                talk.requestId,
                Person.of(talk.menteeId, cards),
                Person.of(talk.coachId, cards),
                AskedFor.of(asked),
                talk.status,
                talk.score,
                words.say(MatchReason.read(talk.reasons)),
                talk.pairingId,
                talk.createdAt,
                talk.expiresAt);
    }
}
