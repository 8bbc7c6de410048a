package academy.praxis.performance.cohort;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Whether leaders take part in the community, as this service knows it from the bus, of those who agreed to be counted. */
@ApplicationScoped
class LeaderParticipations {
    private static final String OF = "select * from leader_participation where member_id = any($1) and counted";
    private static final String KEEP = """
            insert into leader_participation (id, version, member_id, counted, weeks, took_part)
            values ($1, $2, $3, $4, $5, $6)
            on conflict (id) do update set version = excluded.version, member_id = excluded.member_id,
                counted = excluded.counted, weeks = excluded.weeks, took_part = excluded.took_part
            where leader_participation.version < excluded.version""";

    private final Pool pool;

    LeaderParticipations(Pool pool) {
        this.pool = pool;
    }

    /** By member; who did not agree to be counted, or leads nobody, is left out. */
    Uni<Map<UUID, Readiness.CommunityShare>> of(Collection<UUID> memberIds) {
        return pool.preparedQuery(OF)
                .execute(Tuple.of(memberIds.toArray(UUID[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(Collectors.toMap(
                                row -> row.getUUID("member_id"),
                                row -> new Readiness.CommunityShare(
                                        row.getInteger("weeks"), row.getInteger("took_part")))));
    }

    /** Of who is no longer counted nothing is kept but that. */
    Uni<Void> keep(ParticipationEvent event) {
        boolean counted = event.counted() && event.memberId() != null;
        return pool.preparedQuery(KEEP)
                .execute(Tuple.tuple(Arrays.asList(
                        event.id(),
                        event.version(),
                        event.memberId(),
                        counted,
                        counted ? event.weeks().size() : 0,
                        counted ? event.weeksTakenPart() : 0)))
                .replaceWithVoid();
    }
}
