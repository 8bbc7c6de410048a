package academy.praxis.mentoring.session;

import academy.praxis.kit.bus.DomainEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the bus is told of sessions; contracts/events/mentoring promises it. Never title, place, link or agenda, nor who missed one. */
final class SessionEvents {
    private SessionEvents() {}

    static DomainEvent of(String what, PairingSession session, List<SessionParty> parties) {
        return new DomainEvent(
                "mentoring.session",
                "academy.praxis.mentoring.session-" + what + ".v1",
                session.id,
                new SessionState(
                        session.id,
                        session.version,
                        session.pairingId,
                        session.roundId,
                        session.mentorId,
                        parties.stream()
                                .filter(party -> !party.mentor)
                                .map(party -> party.memberId)
                                .toList(),
                        session.startsAt,
                        session.actualMinutes == null ? session.minutes : session.actualMinutes,
                        session.status));
    }

    /**
     * @param startsAt {@code null} while no time is agreed on
     * @param minutes planned; how long it really took once it was held
     */
    record SessionState(
            UUID id,
            long version,
            UUID pairingId,
            UUID roundId,
            UUID mentorId,
            List<UUID> menteeIds,
            Instant startsAt,
            int minutes,
            SessionStatus status) {}
}
