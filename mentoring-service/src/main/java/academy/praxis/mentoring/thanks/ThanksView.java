package academy.praxis.mentoring.thanks;

import academy.praxis.mentoring.member.MemberCard;
import academy.praxis.mentoring.member.Members;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Thanks as the two whom they concern see them. */
record ThanksView(UUID id, UUID pairingId, Person from, Person to, String words, Instant at) {

    /** Who thanks, or is thanked. */
    record Person(UUID memberId, String displayName) {
        static Person of(UUID id, Map<UUID, MemberCard> cards) {
            return new Person(id, cards.getOrDefault(id, Members.unknown()).displayName());
        }
    }

    static ThanksView of(Thanks thanks, Map<UUID, MemberCard> cards) {
        return new ThanksView(
                thanks.id,
                thanks.pairingId,
                Person.of(thanks.fromId, cards),
                Person.of(thanks.toId, cards),
                thanks.words,
                thanks.at);
    }
}
