package academy.praxis.performance.session;

import academy.praxis.performance.directory.Directory;
import academy.praxis.performance.directory.Member;
import academy.praxis.performance.weeklyplan.Suggestion;
import academy.praxis.performance.weeklyplan.Suggestions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A few minutes before a mentoring session of this week or of the Monday after it. */
@ApplicationScoped
class SessionsToPrepare implements Suggestions {
    private static final int MINUTES = 5;
    private static final int DAYS = 8;

    /** Weeks begin at most so much earlier or later than in UTC. */
    private static final int MOST_HOURS_OFF = 14;

    private final SessionRepository sessions;
    private final Directory directory;

    SessionsToPrepare(SessionRepository sessions, Directory directory) {
        this.sessions = sessions;
        this.directory = directory;
    }

    @Override
    public Uni<Map<UUID, List<Suggestion>>> of(Collection<UUID> memberIds, LocalDate monday) {
        Instant begins = monday.atStartOfDay(ZoneOffset.UTC).toInstant();
        return sessions.coming(
                        List.copyOf(memberIds),
                        begins.minus(MOST_HOURS_OFF, ChronoUnit.HOURS),
                        begins.plus(DAYS, ChronoUnit.DAYS).plus(MOST_HOURS_OFF, ChronoUnit.HOURS))
                .flatMap(coming -> directory
                        .members(coming.stream()
                                .map(SessionRepository.Coming::memberId)
                                .distinct()
                                .toList())
                        .map(members -> byMember(coming, members, monday)));
    }

    private static Map<UUID, List<Suggestion>> byMember(
            List<SessionRepository.Coming> coming, Map<UUID, Member> members, LocalDate monday) {
        Map<UUID, List<Suggestion>> all = new HashMap<>();
        for (SessionRepository.Coming session : coming) {
            LocalDate day = session.startsAt()
                    .atZone(
                            members.containsKey(session.memberId())
                                    ? members.get(session.memberId()).zone()
                                    : ZoneOffset.UTC)
                    .toLocalDate();
            if (!day.isBefore(monday) && day.isBefore(monday.plusDays(DAYS))) {
                all.computeIfAbsent(session.memberId(), id -> new ArrayList<>()).add(suggestion(session, day));
            }
        }
        return all;
    }

    private static Suggestion suggestion(SessionRepository.Coming session, LocalDate day) {
        return new Suggestion(
                Suggestion.Kind.SESSION_PREPARATION,
                "session:" + session.sessionId(),
                "",
                MINUTES,
                false,
                day,
                Suggestion.Why.SESSION_COMES,
                null,
                session.sessionId(),
                null);
    }
}
