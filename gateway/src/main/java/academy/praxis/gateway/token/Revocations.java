package academy.praxis.gateway.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Sessions that ended before their tokens did. A token counts as revoked when it was issued no later than its session
 * ended; a later sign-in under the same session id is a new one.
 */
public final class Revocations {

    private final Cache<String, Long> ended;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** Remembers each for this long: at least as long as a token can live. */
    public Revocations(Duration remembered) {
        ended = Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterWrite(remembered)
                .build();
    }

    /** Ends a session, named by its id, or all sessions of an account, named by its subject; seconds since 1970. */
    public void end(String sessionOrSubject, long at) {
        ended.put(sessionOrSubject, at);
        listeners.forEach(Runnable::run);
    }

    /** Did this caller's session end since the token was issued? */
    public boolean covers(Caller caller) {
        return covers(caller.sessionId(), caller.issuedAt()) || covers(caller.subject(), caller.issuedAt());
    }

    private boolean covers(String key, long issuedAt) {
        Long at = key == null ? null : ended.getIfPresent(key);
        return at != null && issuedAt <= at;
    }

    /** Calls this after every end of a session, so that caches drop what is over. */
    public void onEnd(Runnable listener) {
        listeners.add(listener);
    }
}
