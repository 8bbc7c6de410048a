package academy.praxis.performance.cohort;

import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.postgres.Rows;
import academy.praxis.kit.problem.ProblemException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

/** What is in files, part by part, and whose they are. */
@ApplicationScoped
class EvidenceFileStore {
    /** The most bytes of one part. */
    static final int PART = 256 * 1024;

    /** One after the other for each member, so that what they have is counted with all that comes at once. */
    private static final String OWNER = "select active from member where id = $1 for no key update";

    private static final String HAVING = """
            select cast(coalesce(sum(size), 0) as bigint) as bytes, count(*) filter (where evidence_id is null) as loose,
                coalesce((select files_brought from member where id = $1 and files_day = cast(now() at time zone 'UTC' as date)), 0) as today
            from evidence_file where owner_id = $1""";
    private static final String COUNT = """
            update member set files_day = today.utc, files_brought = case when files_day = today.utc then files_brought + 1 else 1 end
            from (select cast(now() at time zone 'UTC' as date) as utc) today
            where id = $1""";
    private static final String FILE =
            "insert into evidence_file (id, owner_id, name, type, size, created_at) values ($1, $2, $3, $4, $5, $6)";
    private static final String ADD_PART =
            "insert into evidence_file_part (file_id, place, content) values ($1, $2, $3)";
    private static final String GET_PART = "select content from evidence_file_part where file_id = $1 and place = $2";
    private static final String FIND = """
            select f.id, f.name, f.type, f.size, f.created_at, f.owner_id, f.evidence_id, c.facilitator_id
            from evidence_file f left join evidence e on e.id = f.evidence_id
                left join enrolment n on n.id = e.enrolment_id left join cohort c on c.id = n.cohort_id
            where f.id = $1""";
    private static final String MINE = """
            select f.id, f.name, f.type, f.size, f.created_at, e.enrolment_id, e.number, e.verdict
            from evidence_file f left join evidence e on e.id = f.evidence_id
            where f.owner_id = $1 and ($2::uuid is null or f.id < $2) order by f.id desc limit $3""";

    /** Of what waits, as somebody may be about to accept what they do not see any more. */
    private static final String NOTE_FORGOTTEN = """
            update evidence set version = version + 1
            where verdict is null and id in (select evidence_id from evidence_file where owner_id = $1)""";

    private static final String FORGET = "delete from evidence_file where owner_id = $1";

    /** What is shown at the same moment stays: it is no longer as it was seen. */
    private static final String TIDY = """
            delete from evidence_file f using (
                (select id, evidence_id from evidence_file where evidence_id is null and created_at < $1 limit $3)
                union
                (select f.id, f.evidence_id
                from enrolment n join evidence e on e.enrolment_id = n.id join evidence_file f on f.evidence_id = e.id
                where n.left_at < $2 limit $3)
                union
                (select f.id, f.evidence_id from member m join evidence_file f on f.owner_id = m.id where m.inactive_since < $2 limit $3)
                limit $3
            ) seen where f.id = seen.id and f.evidence_id is not distinct from seen.evidence_id""";

    private final Pool pool;

    EvidenceFileStore(Pool pool) {
        this.pool = pool;
    }

    /**
     * A file, and who reads it.
     *
     * @param evidenceId what has it; {@code null} for nothing
     * @param facilitatorId who reads what has it; {@code null} where nothing has it
     */
    record Found(EvidenceFileView file, UUID ownerId, UUID evidenceId, UUID facilitatorId) {}

    /** How much a member has: bytes in all, and files that no evidence has; and how many they brought today (UTC), also such as are gone. */
    record Having(long bytes, long loose, int today) {}

    /**
     * Keeps a file, where there is room for it.
     *
     * @throws ProblemException 403 when the owner is no longer active; what {@code room} throws
     */
    Uni<Void> keep(EvidenceFileView file, UUID ownerId, byte[] content, Consumer<Having> room) {
        return pool.withTransaction(connection -> connection
                .preparedQuery(OWNER)
                .execute(Tuple.of(ownerId))
                .invoke(EvidenceFileStore::mustBeActive)
                .flatMap(active -> having(connection, ownerId))
                .invoke(room)
                .flatMap(fits -> connection
                        .preparedQuery(FILE)
                        .execute(Tuple.of(
                                file.id(), ownerId, file.name(), file.type(), file.size(), utc(file.createdAt()))))
                .flatMap(kept -> connection.preparedQuery(COUNT).execute(Tuple.of(ownerId)))
                .flatMap(counted -> connection.preparedQuery(ADD_PART).executeBatch(parts(file.id(), content)))
                .replaceWithVoid());
    }

    Uni<Having> having(UUID ownerId) {
        return pool.withConnection(connection -> having(connection, ownerId));
    }

    private static Uni<Having> having(SqlConnection connection, UUID ownerId) {
        return connection.preparedQuery(HAVING).execute(Tuple.of(ownerId)).map(rows -> {
            Row row = rows.iterator().next();
            return new Having(row.getLong("bytes"), row.getLong("loose"), row.getInteger("today"));
        });
    }

    private static void mustBeActive(RowSet<Row> owner) {
        if (owner.size() == 0 || !owner.iterator().next().getBoolean("active")) {
            throw ProblemException.forbidden("Your account is not active.");
        }
    }

    private static List<Tuple> parts(UUID id, byte[] content) {
        List<Tuple> parts = new ArrayList<>();
        for (int start = 0; start < content.length; start += PART) {
            byte[] part = Arrays.copyOfRange(content, start, Math.min(content.length, start + PART));
            parts.add(Tuple.of(id, parts.size(), Buffer.buffer(part)));
        }
        return parts;
    }

    /** {@code null} when there is none. */
    Uni<Found> find(UUID id) {
        return pool.preparedQuery(FIND).execute(Tuple.of(id)).map(rows -> {
            if (rows.size() == 0) {
                return null;
            }
            Row row = rows.iterator().next();
            return new Found(
                    view(row), row.getUUID("owner_id"), row.getUUID("evidence_id"), row.getUUID("facilitator_id"));
        });
    }

    /** Part by part, as they are asked for, and no connection is held in between: who reads may do so slowly. */
    Multi<byte[]> content(EvidenceFileView file) {
        int parts = (int) ((file.size() + PART - 1) / PART);
        return Multi.createFrom()
                .range(0, parts)
                .onItem()
                .transformToUniAndConcatenate(place -> pool.preparedQuery(GET_PART)
                        .execute(Tuple.of(file.id(), place))
                        .map(rows -> rows.iterator().next().getBuffer("content").getBytes()));
    }

    /** A member's own, latest first. */
    Uni<List<MyEvidenceFile>> mine(UUID ownerId, PageRequest page) {
        UUID before = page.after().isStart() ? null : page.after().uuid(0);
        return pool.preparedQuery(MINE)
                .execute(Tuple.of(ownerId, before, page.limit() + 1))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(EvidenceFileStore::mine)
                        .toList());
    }

    private static MyEvidenceFile mine(Row row) {
        EvidenceFileView file = view(row);
        String verdict = row.getString("verdict");
        return new MyEvidenceFile(
                file.id(),
                file.name(),
                file.type(),
                file.size(),
                file.createdAt(),
                row.getUUID("enrolment_id"),
                row.getInteger("number"),
                verdict == null ? null : Verdict.valueOf(verdict));
    }

    private static EvidenceFileView view(Row row) {
        return new EvidenceFileView(
                row.getUUID("id"),
                row.getString("name"),
                row.getString("type"),
                row.getLong("size"),
                Rows.instant(row.getValue("created_at")));
    }

    /** Forgets all that a member brought, also what was accepted. */
    Uni<Void> forget(UUID ownerId) {
        return pool.withTransaction(connection -> connection
                .preparedQuery(NOTE_FORGOTTEN)
                .execute(Tuple.of(ownerId))
                .flatMap(noted -> connection.preparedQuery(FORGET).execute(Tuple.of(ownerId)))
                .replaceWithVoid());
    }

    /**
     * Forgets what no evidence has, and what those brought who left their cohort or the academy.
     *
     * @return how many
     */
    Uni<Integer> tidy(Instant looseBefore, Instant leftBefore, int most) {
        return pool.preparedQuery(TIDY)
                .execute(Tuple.of(utc(looseBefore), utc(leftBefore), most))
                .map(RowSet::rowCount);
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
