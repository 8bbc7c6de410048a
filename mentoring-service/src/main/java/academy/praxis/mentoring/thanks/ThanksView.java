package academy.praxis.mentoring.thanks;

import academy.praxis.mentoring.member.MemberCard;
import academy.praxis.mentoring.member.Members;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Thanks as the two whom they concern see them. */
record ThanksView(UUID id, UUID pairingId, ThanksParty from, ThanksParty to, String words, Instant at) {

    /** Who thanks, or is thanked. */
    record ThanksParty(UUID memberId, String displayName) {
        static ThanksParty of(UUID id, Map<UUID, MemberCard> cards) {
            return new ThanksParty(id, cards.getOrDefault(id, Members.unknown()).displayName());
        }
    }

    static ThanksView of(Thanks thanks, Map<UUID, MemberCard> cards) {
        return new ThanksView(
                thanks.id,
                thanks.pairingId,
                ThanksParty.of(thanks.fromId, cards),
                ThanksParty.of(thanks.toId, cards),
                thanks.words,
                thanks.at);
    }
}
