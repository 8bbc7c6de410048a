package academy.praxis.kit.postgres;

import academy.praxis.kit.caller.Caller;
import academy.praxis.kit.idempotency.Fingerprint;
import academy.praxis.kit.idempotency.IdempotencyKey;
import academy.praxis.kit.problem.ProblemException;
import academy.praxis.kit.problem.ProblemType;
import academy.praxis.kit.problem.Violation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Creates a thing once, however often the request is sent under one {@code Idempotency-Key}. The key's row is written in the
 * transaction of the creation: a second request that comes in between waits for it, and a crash forgets both.
 */
@ApplicationScoped
public class Idempotency {
    private final Caller caller;
    private final UnitOfWork work;
    private final ObjectMapper json;

    Idempotency(Caller caller, UnitOfWork work, ObjectMapper json) {
        this.caller = caller;
        this.work = work;
        this.json = json;
    }

    /**
     * The answer of {@code create}, from now or from the first time.
     *
     * @param operation what is done, such as {@code create-item}
     * @param command what was asked for; another one under the same key is a 422
     * @param type the answer's type
     */
    public <T> Uni<T> once(
            IdempotencyKey key, String operation, Object command, Class<T> type, Supplier<Uni<T>> create) {
        if (key.value().isEmpty()) {
            return work.transact(create);
        }
        String mine = key.value().get();
        String fingerprint = Fingerprint.of(operation, command, json);
        return work.transact(() -> Panache.getSession()
                .flatMap(session -> claim(session, mine, fingerprint)
                        .flatMap(first -> first
                                ? create.get().call(answer -> keep(session, mine, answer))
                                : recall(session, mine, fingerprint, type))));
    }

    private Uni<Boolean> claim(Mutiny.Session session, String key, String fingerprint) {
        return session.createNativeQuery(
                        "insert into idempotency_key (caller, key, fingerprint) values (:caller, :key, :fingerprint) on conflict do nothing")
                .setParameter("caller", caller.subject())
                .setParameter("key", key)
                .setParameter("fingerprint", fingerprint)
                .executeUpdate()
                .map(rows -> rows == 1);
    }

    private Uni<Integer> keep(Mutiny.Session session, String key, Object answer) {
        return session.createNativeQuery(
                        "update idempotency_key set answer = :answer where caller = :caller and key = :key")
                .setParameter("answer", write(answer))
                .setParameter("caller", caller.subject())
                .setParameter("key", key)
                .executeUpdate();
    }

    private <T> Uni<T> recall(Mutiny.Session session, String key, String fingerprint, Class<T> type) {
        return session.createNativeQuery(
                        "select fingerprint, answer from idempotency_key where caller = :caller and key = :key",
                        Object[].class)
                .setParameter("caller", caller.subject())
                .setParameter("key", key)
                .getSingleResult()
                .map(row -> {
                    if (!fingerprint.equals(row[0])) {
                        throw new ProblemException(
                                ProblemType.IDEMPOTENCY_KEY_REUSED,
                                null,
                                List.of(new Violation("Idempotency-Key", "was sent with another request before")));
                    }
                    return read((String) row[1], type);
                });
    }

    private String write(Object answer) {
        try {
            return json.writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T read(String answer, Class<T> type) {
        try {
            return json.readValue(answer, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
