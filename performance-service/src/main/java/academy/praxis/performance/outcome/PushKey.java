package academy.praxis.performance.outcome;

import academy.praxis.kit.caller.Caller;
import academy.praxis.kit.idempotency.Fingerprint;
import academy.praxis.kit.idempotency.IdempotencyKey;
import academy.praxis.kit.problem.ProblemException;
import academy.praxis.kit.problem.ProblemType;
import academy.praxis.kit.problem.Violation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Supplier;

/** What the kit does for entities, for a batch that is written without any: the key's row is in the batch's own transaction. */
@ApplicationScoped
class PushKey {
    private static final String CLAIM =
            "insert into idempotency_key (caller, key, fingerprint) values ($1, $2, $3) on conflict do nothing";
    private static final String KEEP = "update idempotency_key set answer = $3 where caller = $1 and key = $2";
    private static final String RECALL =
            "select fingerprint, answer from idempotency_key where caller = $1 and key = $2";

    private final Caller caller;
    private final ObjectMapper json;

    PushKey(Caller caller, ObjectMapper json) {
        this.caller = caller;
        this.json = json;
    }

    /** One attempt of this caller. */
    Attempt of(IdempotencyKey key, Object command) {
        return key.value()
                .<Attempt>map(mine ->
                        new Keyed(caller.subject(), mine, Fingerprint.of("push-observations", command, json), json))
                .orElse((connection, write) -> write.get());
    }

    /** Writes once. */
    interface Attempt {
        Uni<ImportReport> once(SqlConnection connection, Supplier<Uni<ImportReport>> write);
    }

    private record Keyed(String caller, String key, String fingerprint, ObjectMapper json) implements Attempt {
        @Override
        public Uni<ImportReport> once(SqlConnection connection, Supplier<Uni<ImportReport>> write) {
            return connection
                    .preparedQuery(CLAIM)
                    .execute(Tuple.of(caller, key, fingerprint))
                    .flatMap(claimed -> claimed.rowCount() == 1
                            ? write.get().call(report -> keep(connection, report))
                            : recall(connection));
        }

        private Uni<?> keep(SqlConnection connection, ImportReport report) {
            try {
                return connection.preparedQuery(KEEP).execute(Tuple.of(caller, key, json.writeValueAsString(report)));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }

        private Uni<ImportReport> recall(SqlConnection connection) {
            return connection
                    .preparedQuery(RECALL)
                    .execute(Tuple.of(caller, key))
                    .map(rows -> {
                        var row = rows.iterator().next();
                        if (!fingerprint.equals(row.getString("fingerprint"))) {
                            throw new ProblemException(
                                    ProblemType.IDEMPOTENCY_KEY_REUSED,
                                    null,
                                    List.of(new Violation("Idempotency-Key", "was sent with another request before")));
                        }
                        try {
                            return json.readValue(row.getString("answer"), ImportReport.class);
                        } catch (JsonProcessingException e) {
                            throw new IllegalStateException(e);
                        }
                    });
        }
    }
}
