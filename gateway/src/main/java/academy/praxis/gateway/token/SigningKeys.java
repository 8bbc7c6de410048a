package academy.praxis.gateway.token;

import io.vertx.core.Future;
import java.security.Key;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.Use;
import org.jose4j.lang.JoseException;

/** The keys that the identity provider signs with now, read again on a timer and when an unknown one turns up. */
final class SigningKeys {

    /** Nobody can make the gateway ask more often than this by sending tokens with made-up key ids. */
    private static final long LEAST_GAP_MILLIS = 5_000;

    private final Supplier<Future<String>> source;
    private final Consumer<Set<String>> onChange;
    private final AtomicReference<Future<Void>> underWay = new AtomicReference<>();
    private volatile Map<String, Key> keys = Map.of();
    private volatile long lastRead;

    /** Reads from {@code source}; tells {@code onChange} the ids that are valid whenever they change. */
    SigningKeys(Supplier<Future<String>> source, Consumer<Set<String>> onChange) {
        this.source = source;
        this.onChange = onChange;
    }

    /** The key with this id, or null. */
    Key find(String id) {
        return id == null ? null : keys.get(id);
    }

    /** Reads the keys unless they were read a moment ago. */
    Future<Void> refreshIfStale(long now) {
        return now - lastRead < LEAST_GAP_MILLIS ? Future.succeededFuture() : refresh(now);
    }

    /** Reads the keys; callers that come meanwhile share the answer. Keys in use stay when the reading fails. */
    Future<Void> refresh(long now) {
        Future<Void> current = underWay.get();
        if (current != null) {
            return current;
        }
        Future<Void> mine = source.get().compose(document -> {
            try {
                replace(parse(document));
                lastRead = now;
                return Future.succeededFuture();
            } catch (JoseException e) {
                return Future.failedFuture(e);
            }
        });
        underWay.set(mine);
        mine.onComplete(done -> underWay.compareAndSet(mine, null));
        return mine;
    }

    private void replace(Map<String, Key> fresh) {
        Set<String> before = keys.keySet();
        keys = fresh;
        if (!before.equals(fresh.keySet())) {
            onChange.accept(fresh.keySet());
        }
    }

    private static Map<String, Key> parse(String document) throws JoseException {
        Map<String, Key> parsed = new HashMap<>();
        for (JsonWebKey key : new JsonWebKeySet(document).getJsonWebKeys()) {
            if (key instanceof PublicJsonWebKey publicKey
                    && key.getKeyId() != null
                    && !Use.ENCRYPTION.equals(key.getUse())) {
                parsed.put(key.getKeyId(), publicKey.getPublicKey());
            }
        }
        return Map.copyOf(parsed);
    }
}
