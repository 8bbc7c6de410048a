package academy.praxis.catalog.event;

import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.postgres.Filter;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class PlaceRepository implements PanacheRepositoryBase<EventPlace, EventPlace.Key> {
    private static final String TURNOUT = """
            select session_id, count(*) filter (where not waiting), count(*) filter (where waiting),
                bool_or(waiting) filter (where member_id = :member)
            from event_place where session_id = any(:sessions) group by session_id
            """;
    /** By session; one without anybody is left out. */
    Uni<Map<UUID, Turnout>> turnout(Collection<UUID> sessions, UUID member) {
        return getSession()
                .flatMap(session -> session.createNativeQuery(TURNOUT, Object[].class)
                        .setParameter("sessions", sessions.toArray(UUID[]::new))
                        .setParameter("member", member == null ? new UUID(0, 0) : member)
                        .getResultList())
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(
                                row -> (UUID) row[0],
                                row -> new Turnout(
                                        ((Number) row[1]).longValue(), ((Number) row[2]).longValue(), mine((Boolean)
                                                row[3])))));
    }

    private static PlaceStatus mine(Boolean waiting) {
        return waiting == null ? PlaceStatus.NONE : waiting ? PlaceStatus.WAITING : PlaceStatus.COMING;
    }

    Uni<Long> coming(UUID session) {
        return count("key.sessionId = ?1 and waiting = false", session);
    }

    /** Those who wait and asked first. */
    Uni<List<EventPlace>> next(UUID session, int most) {
        return find("key.sessionId = ?1 and waiting = true order by askedAt, key.memberId", session)
                .range(0, most - 1)
                .list();
    }

    Uni<Long> giveUp(UUID session, UUID member) {
        return delete("key.sessionId = ?1 and key.memberId = ?2", session, member);
    }

    /** The sessions to come at which the member has a place or waits for one. */
    Uni<List<UUID>> sessionsToCome(UUID member) {
        return getSession()
                .flatMap(session -> session.createSelectionQuery(
                                "select p.key.sessionId from EventPlace p join EventSession s on s.id = p.key.sessionId where p.key.memberId = ?1 and s.startsAt > ?2 order by 1",
                                UUID.class)
                        .setParameter(1, member)
                        .setParameter(2, EventSession.now())
                        .getResultList());
    }

    /** Those who come first, then those who wait; in the order in which they asked. */
    Uni<List<EventPlace>> page(UUID sessionId, PageRequest page) {
        Filter filter = new Filter().and("key.sessionId = :session", "session", sessionId);
        if (!page.after().isStart()) {
            filter.and(
                    "(waiting, askedAt, key.memberId) > (:waiting, :asked, :member)",
                    "asked",
                    page.after().instant(1));
            filter.values().put("waiting", Boolean.valueOf(page.after().text(0)));
            filter.values().put("member", page.after().uuid(2));
        }
        return find(filter.orderBy("waiting, askedAt, key.memberId"), filter.values())
                .range(0, page.limit())
                .list();
    }
}
