package academy.praxis.catalog.push;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** How many lines a client still may push today, within the present session or transaction. Several instances count together. */
@ApplicationScoped
class PushQuota {
    private final PushSettings settings;

    PushQuota(PushSettings settings) {
        this.settings = settings;
    }

    /** Takes so many from what is left; false, and nothing is taken, when so many are not. */
    Uni<Boolean> take(String client, int lines) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("""
                        insert into push_quota (client_id, day, lines)
                            select :client, cast(:day as date), cast(:lines as bigint) where cast(:lines as bigint) <= cast(:most as bigint)
                        on conflict (client_id, day) do update set lines = push_quota.lines + excluded.lines
                            where push_quota.lines + excluded.lines <= cast(:most as bigint)
                        """)
                        .setParameter("client", client)
                        .setParameter("day", today())
                        .setParameter("lines", (long) lines)
                        .setParameter("most", settings.linesPerDay())
                        .executeUpdate())
                .map(rows -> rows == 1);
    }

    /** How many lines are left today. */
    Uni<Long> left(String client) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select lines from push_quota where client_id = :client and day = :day", Long.class)
                        .setParameter("client", client)
                        .setParameter("day", today())
                        .getSingleResultOrNull())
                .map(used -> Math.max(0, settings.linesPerDay() - (used == null ? 0 : used)));
    }

    /** Forgets the days before yesterday. */
    Uni<Integer> tidy() {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("delete from push_quota where day < :yesterday")
                        .setParameter("yesterday", today().minusDays(1))
                        .executeUpdate());
    }

    /** How long until there is more. */
    static Duration untilMore() {
        Instant tomorrow = today().plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        return Duration.between(Instant.now(), tomorrow);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
