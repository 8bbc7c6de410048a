package academy.praxis.community.champion;

import academy.praxis.kit.bus.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** Tells who is invited to what, and what they answered; neither by whom nor with which words. */
final class InvitationEvents {
    private static final String TOPIC = "community.champion";

    private InvitationEvents() {}

    static DomainEvent changed(Invitation invitation) {
        return new DomainEvent(
                TOPIC,
                "academy.praxis.community.champion-invitation-changed.v1",
                invitation.id(),
                new InvitationState(
                        invitation.id(),
                        invitation.version(),
                        invitation.memberId(),
                        invitation.as(),
                        invitation.status(),
                        invitation.sentAt(),
                        invitation.answeredAt()));
    }

    /** The state of an invitation on the bus; contracts/events/community promises it. */
    record InvitationState(
            UUID id,
            long version,
            UUID memberId,
            InvitedAs as,
            InvitationStatus status,
            Instant sentAt,
            Instant answeredAt) {}
}
