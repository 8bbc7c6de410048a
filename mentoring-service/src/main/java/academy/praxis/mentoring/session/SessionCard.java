package academy.praxis.mentoring.session;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What other features know of a session; never its agenda.
 *
 * @param startsAt {@code null} while no time is agreed on
 * @param endsAt {@code null} while no time is agreed on
 * @param offered whether times are on offer
 * @param sequence of its invitations, from 0
 */
public record SessionCard(
        UUID id,
        UUID pairingId,
        List<Participant> people,
        String title,
        String place,
        String link,
        SessionStatus status,
        Instant startsAt,
        Instant endsAt,
        boolean offered,
        int sequence,
        Instant updatedAt) {

    /**
     * Somebody in it.
     *
     * @param accepted said yes to the time that was agreed on
     * @param declined said that none of the times suits them
     */
    public record Participant(UUID memberId, boolean mentor, boolean accepted, boolean declined) {}

    static SessionCard of(PairingSession session, List<SessionParty> parties) {
        return new SessionCard(
                session.id,
                session.pairingId,
                parties.stream()
                        .map(party -> new Participant(party.memberId, party.mentor, party.accepted, party.declined))
                        .toList(),
                session.title,
                session.place,
                session.link,
                session.status,
                session.startsAt,
                session.endsAt,
                session.offeredBy != null,
                session.sequence,
                session.updatedAt);
    }

    /** Whether this member is in it. */
    public boolean has(UUID member) {
        return people.stream().anyMatch(person -> person.memberId().equals(member));
    }

    /** The ids of those in it, the mentor first. */
    public List<UUID> memberIds() {
        return people.stream().map(Participant::memberId).toList();
    }
}
