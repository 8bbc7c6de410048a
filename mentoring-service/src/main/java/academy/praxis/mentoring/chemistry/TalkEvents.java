package academy.praxis.mentoring.chemistry;

import academy.praxis.kit.bus.DomainEvent;
import java.util.UUID;

/** What the bus is told of first talks; contracts/events/mentoring promises it. */
final class TalkEvents {
    private TalkEvents() {}

    static DomainEvent changed(ChemistryTalk talk) {
        return new DomainEvent(
                "mentoring.chemistry-talk",
                "academy.praxis.mentoring.chemistry-talk-changed.v1",
                talk.id,
                new TalkState(
                        talk.id,
                        talk.version,
                        talk.roundId,
                        talk.requestId,
                        talk.menteeId,
                        talk.coachId,
                        talk.status,
                        talk.pairingId));
    }

    record TalkState(
            UUID id,
            long version,
            UUID roundId,
            UUID requestId,
            UUID menteeId,
            UUID coachId,
            TalkStatus status,
            UUID pairingId) {}
}
