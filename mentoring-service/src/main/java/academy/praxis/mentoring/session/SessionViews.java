package academy.praxis.mentoring.session;

import academy.praxis.mentoring.member.Members;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gathers what the views of sessions are made of, for a whole page at once. */
@ApplicationScoped
class SessionViews {
    private static final Duration LONGEST = Duration.ofMinutes(480);

    private final SessionRepository sessions;
    private final TimeZones zones;
    private final Members members;

    SessionViews(SessionRepository sessions, TimeZones zones, Members members) {
        this.sessions = sessions;
        this.zones = zones;
        this.members = members;
    }

    Uni<SessionContext> around(List<PairingSession> found) {
        List<UUID> ids = found.stream().map(session -> session.id).toList();
        return sessions.parties(ids)
                .flatMap(parties -> sessions.times(ids).flatMap(times -> {
                    List<UUID> people = parties.stream()
                            .map(party -> party.memberId)
                            .distinct()
                            .toList();
                    return busy(found, times, people)
                            .flatMap(busy -> zones.of(people)
                                    .flatMap(clocks -> members.cards(people)
                                            .map(cards -> new SessionContext(parties, times, busy, clocks, cards))));
                }));
    }

    private Uni<List<BusyTime>> busy(List<PairingSession> found, List<SessionTime> times, List<UUID> people) {
        Instant now = Instant.now();
        Map<UUID, PairingSession> toCome = found.stream()
                .filter(session -> session.isToCome(now))
                .collect(Collectors.toMap(session -> session.id, session -> session));
        List<Instant> starts = Stream.concat(
                        toCome.values().stream()
                                .map(session -> session.startsAt)
                                .filter(Objects::nonNull),
                        times.stream()
                                .filter(time -> toCome.containsKey(time.sessionId))
                                .map(time -> time.startsAt))
                .sorted()
                .toList();
        return starts.isEmpty()
                ? Uni.createFrom().item(List.of())
                : sessions.busy(
                        people, starts.get(0), starts.get(starts.size() - 1).plus(LONGEST));
    }
}
