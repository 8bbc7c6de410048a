package academy.praxis.performance.exemplar;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Who does what good performers were seen to do. */
@ApplicationScoped
class PracticeUses {
    private static final String OF = "select practice_id, unit_id, does from practice_use where practice_id = any($1)";
    private static final String SAY = """
            insert into practice_use (practice_id, unit_id, does, said_by, said_at) values ($1, $2, $3, $4, $5)
            on conflict (practice_id, unit_id) do update set does = excluded.does, said_by = excluded.said_by,
                said_at = excluded.said_at""";

    private final Pool pool;

    PracticeUses(Pool pool) {
        this.pool = pool;
    }

    /** By practice and unit. */
    Uni<Map<UUID, Map<UUID, Boolean>>> of(Collection<UUID> practiceIds) {
        return pool.preparedQuery(OF)
                .execute(Tuple.of(practiceIds.toArray(UUID[]::new)))
                .map(rows -> {
                    Map<UUID, Map<UUID, Boolean>> uses = new HashMap<>();
                    rows.forEach(row -> uses.computeIfAbsent(row.getUUID("practice_id"), id -> new HashMap<>())
                            .put(row.getUUID("unit_id"), row.getBoolean("does")));
                    return uses;
                });
    }

    /** What was said last holds. */
    Uni<Void> say(UUID practiceId, PracticeUse use, UUID by) {
        return pool.preparedQuery(SAY)
                .execute(Tuple.of(practiceId, use.unitId(), use.does(), by, OffsetDateTime.now(ZoneOffset.UTC)))
                .replaceWithVoid();
    }
}
