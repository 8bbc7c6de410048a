package academy.praxis.mentoring.session;

import academy.praxis.kit.precondition.Versioned;
import academy.praxis.mentoring.member.Members;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;

/**
 * A session as those in it see it.
 *
 * @param time the time that was agreed on; {@code null} while none is
 * @param offer other times that are open; {@code null} when none is
 * @param actualMinutes how long it really took; {@code null} until it was held
 * @param missedBy {@code null} unless it was missed
 * @param outcomeNeeded whether it is past, nobody said yet whether it was held, and one still may
 */
record SessionView(
        UUID id,
        long version,
        UUID pairingId,
        String title,
        String place,
        String link,
        String agenda,
        SessionStatus status,
        Moment time,
        Offer offer,
        List<Person> people,
        Integer actualMinutes,
        MissedBy missedBy,
        boolean outcomeNeeded,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    /**
     * A time, on everyone's clock.
     *
     * @param conflicts who has another agreed session then; empty once the session has begun or is over
     */
    record Moment(Instant startsAt, Instant endsAt, List<OnClock> local, List<Conflict> conflicts) {}

    /**
     * A time on somebody's clock.
     *
     * @param timeZone IANA
     * @param utcOffset at the start, such as {@code +02:00}; {@code Z} for none
     */
    record OnClock(UUID memberId, String timeZone, LocalDateTime startsAt, LocalDateTime endsAt, String utcOffset) {
        static OnClock of(UUID member, Instant startsAt, Instant endsAt, ZoneId zone) {
            ZonedDateTime start = startsAt.atZone(zone);
            return new OnClock(
                    member,
                    zone.getId(),
                    start.toLocalDateTime(),
                    LocalDateTime.ofInstant(endsAt, zone),
                    start.getOffset().getId());
        }
    }

    /**
     * Somebody has another agreed session at the same time.
     *
     * @param sessionId which, when the reader is in it as well; {@code null} otherwise: what others do elsewhere is theirs
     */
    record Conflict(UUID memberId, UUID sessionId) {}

    /** Times to choose from. */
    record Offer(UUID by, int minutes, List<OfferedTime> times) {}

    /**
     * One of them.
     *
     * @param suits whom it suits, as far as they said
     */
    record OfferedTime(Moment time, List<UUID> suits) {}

    /**
     * Somebody in it.
     *
     * @param accepted said yes to the time that was agreed on
     * @param declined said that none of the offered times suits them
     */
    record Person(UUID memberId, String displayName, boolean mentor, boolean accepted, boolean declined) {}

    static SessionView of(PairingSession session, SessionContext around, UUID reader) {
        Instant now = Instant.now();
        List<SessionParty> parties = around.partiesOf(session.id);
        return new SessionView(
                session.id,
                session.version,
                session.pairingId,
                session.title,
                session.place,
                session.link,
                session.agenda,
                session.status,
                session.startsAt == null
                        ? null
                        : moment(session, session.startsAt, session.minutes, around, reader, now),
                session.offeredBy == null ? null : offer(session, around, reader, now),
                parties.stream()
                        .map(party -> new Person(
                                party.memberId,
                                around.cards()
                                        .getOrDefault(party.memberId, Members.unknown())
                                        .displayName(),
                                party.mentor,
                                party.accepted,
                                party.declined))
                        .toList(),
                session.actualMinutes,
                session.missedBy,
                outcomeNeeded(session, now),
                session.createdAt,
                session.updatedAt);
    }

    private static boolean outcomeNeeded(PairingSession session, Instant now) {
        return session.status == SessionStatus.SCHEDULED
                && !session.endsAt.isAfter(now)
                && !now.isAfter(SessionRules.outcomeUntil(session));
    }

    private static Offer offer(PairingSession session, SessionContext around, UUID reader, Instant now) {
        return new Offer(
                session.offeredBy,
                session.offeredMinutes,
                around.timesOf(session.id).stream()
                        .map(time -> new OfferedTime(
                                moment(session, time.startsAt, session.offeredMinutes, around, reader, now),
                                time.suits))
                        .toList());
    }

    private static Moment moment(
            PairingSession session, Instant startsAt, int minutes, SessionContext around, UUID reader, Instant now) {
        Instant endsAt = startsAt.plus(Duration.ofMinutes(minutes));
        List<SessionParty> parties = around.partiesOf(session.id);
        return new Moment(
                startsAt,
                endsAt,
                parties.stream()
                        .map(party -> OnClock.of(
                                party.memberId, startsAt, endsAt, around.zones().get(party.memberId)))
                        .toList(),
                session.isToCome(now) ? around.conflicts(session.id, startsAt, endsAt, reader) : List.of());
    }
}
