package academy.praxis.performance.session;

import academy.praxis.kit.postgres.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Mentoring sessions as this service knows them from the bus. */
@ApplicationScoped
class SessionRepository {
    private static final String KEEP = """
            insert into mentoring_session (id, version, mentor_id, mentee_ids, starts_at, status)
            values ($1, $2, $3, $4, $5, $6)
            on conflict (id) do update set version = excluded.version, mentor_id = excluded.mentor_id,
                mentee_ids = excluded.mentee_ids, starts_at = excluded.starts_at, status = excluded.status
            where mentoring_session.version < excluded.version""";
    private static final String COMING = """
            select id, member, starts_at
            from mentoring_session, unnest(mentee_ids || mentor_id) as member
            where status = 'scheduled' and (mentee_ids || mentor_id) && $1 and starts_at >= $2 and starts_at < $3
                and member = any($1)
            order by starts_at, id""";

    private final Pool pool;

    SessionRepository(Pool pool) {
        this.pool = pool;
    }

    /** That a member is in a session at a time. */
    record Coming(UUID sessionId, UUID memberId, Instant startsAt) {}

    Uni<Void> keep(SessionEvent session) {
        return pool.preparedQuery(KEEP)
                .execute(Tuple.tuple(Arrays.asList(
                        session.id(),
                        session.version(),
                        session.mentorId(),
                        session.menteeIds().toArray(UUID[]::new),
                        session.startsAt() == null ? null : session.startsAt().atOffset(ZoneOffset.UTC),
                        session.status())))
                .replaceWithVoid();
    }

    /** The sessions of these members that begin between two moments, the earliest first. */
    Uni<List<Coming>> coming(List<UUID> memberIds, Instant from, Instant before) {
        return pool.preparedQuery(COMING)
                .execute(Tuple.of(
                        memberIds.toArray(UUID[]::new), from.atOffset(ZoneOffset.UTC), before.atOffset(ZoneOffset.UTC)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Coming(
                                row.getUUID("id"), row.getUUID("member"), Rows.instant(row.getValue("starts_at"))))
                        .toList());
    }
}
