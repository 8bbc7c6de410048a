package academy.praxis.mentoring.session;

import academy.praxis.mentoring.member.MemberCard;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the views of some sessions are made of, read at once. */
record SessionContext(
        List<SessionParty> parties,
        List<SessionTime> times,
        List<BusyTime> busy,
        Map<UUID, ZoneId> zones,
        Map<UUID, MemberCard> cards) {

    /** The mentor first. */
    List<SessionParty> partiesOf(UUID session) {
        return parties.stream().filter(party -> party.sessionId.equals(session)).toList();
    }

    /** The earliest first. */
    List<SessionTime> timesOf(UUID session) {
        return times.stream().filter(time -> time.sessionId.equals(session)).toList();
    }

    /** Who of the session is elsewhere in that time. */
    List<SessionView.Conflict> conflicts(UUID session, Instant startsAt, Instant endsAt, UUID reader) {
        Set<UUID> people = partiesOf(session).stream()
                .filter(party -> !party.declined)
                .map(party -> party.memberId)
                .collect(Collectors.toSet());
        Set<UUID> readers = busy.stream()
                .filter(other -> other.memberId().equals(reader))
                .map(BusyTime::sessionId)
                .collect(Collectors.toSet());
        return busy.stream()
                .filter(other -> !other.sessionId().equals(session) && people.contains(other.memberId()))
                .filter(other ->
                        other.startsAt().isBefore(endsAt) && other.endsAt().isAfter(startsAt))
                .map(other -> new SessionView.Conflict(
                        other.memberId(), readers.contains(other.sessionId()) ? other.sessionId() : null))
                .distinct()
                .toList();
    }
}
