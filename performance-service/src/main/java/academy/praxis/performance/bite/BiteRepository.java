package academy.praxis.performance.bite;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Which small items members have done from their plans. */
@ApplicationScoped
class BiteRepository {
    private static final String OF = "select member_id, item_id from bite_done where member_id = any($1)";
    private static final String ADD = """
            insert into bite_done (member_id, item_id, done_at) values ($1, $2, now()) on conflict do nothing""";

    private final Pool pool;

    BiteRepository(Pool pool) {
        this.pool = pool;
    }

    Uni<Map<UUID, Set<UUID>>> ofMembers(Collection<UUID> memberIds) {
        return pool.preparedQuery(OF)
                .execute(Tuple.of(memberIds.toArray(UUID[]::new)))
                .map(rows -> {
                    Map<UUID, Set<UUID>> done = new HashMap<>();
                    rows.forEach(row -> done.computeIfAbsent(row.getUUID("member_id"), id -> new HashSet<>())
                            .add(row.getUUID("item_id")));
                    return done;
                });
    }

    Uni<Void> add(UUID memberId, UUID itemId) {
        return pool.preparedQuery(ADD).execute(Tuple.of(memberId, itemId)).replaceWithVoid();
    }
}
