package academy.praxis.community.moderation;

import academy.praxis.kit.bus.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** Tells of cases: neither words nor who reported, decided or wrote. */
final class CaseEvents {
    private static final String TOPIC = "community.moderation";

    private CaseEvents() {}

    static DomainEvent changed(Case one) {
        return new DomainEvent(TOPIC, "academy.praxis.community.case-changed.v1", one.id(), CaseState.of(one));
    }

    /** The state of a case on the bus; contracts/events/community promises it. */
    record CaseState(
            UUID id,
            long version,
            TargetKind kind,
            UUID postId,
            UUID spaceId,
            CaseStatus status,
            boolean hidden,
            boolean held,
            CaseAction action,
            Boolean upheld,
            Instant suspendedUntil,
            Instant changedAt) {

        static CaseState of(Case one) {
            Target target = one.target();
            return new CaseState(
                    target.id(),
                    one.version(),
                    target.kind(),
                    target.postId(),
                    target.spaceId(),
                    one.status(),
                    one.hidden(),
                    one.heldFor() != null,
                    one.action(),
                    one.upheld(),
                    one.suspendedUntil(),
                    one.changedAt());
        }
    }
}
