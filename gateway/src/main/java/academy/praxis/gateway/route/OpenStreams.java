package academy.praxis.gateway.route;

import academy.praxis.gateway.token.Caller;
import academy.praxis.gateway.token.Revocations;
import academy.praxis.gateway.token.Tokens;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Streams that stay open only as long as their callers are signed in: they end with the session, and with the token at the latest. */
@Singleton
public class OpenStreams {

    private final Vertx vertx;
    private final Revocations revocations;
    private final Set<Stream> open = ConcurrentHashMap.newKeySet();

    OpenStreams(Vertx vertx, Tokens tokens) {
        this.vertx = vertx;
        this.revocations = tokens.revocations();
        revocations.onEnd(this::endRevoked);
    }

    /** A stream of this caller, to be {@linkplain Stream#run started} with its exchange; on the event loop of the request. */
    public Stream of(Caller caller) {
        return new Stream(caller, vertx.getOrCreateContext());
    }

    /** Ends all, because the gateway is about to stop. */
    public void endAll() {
        open.forEach(Stream::end);
    }

    private void endRevoked() {
        open.stream().filter(stream -> revocations.covers(stream.caller)).forEach(Stream::end);
    }

    /** One stream. */
    public final class Stream {

        private final Caller caller;
        private final Context context;
        private Exchange exchange;
        private long timer;

        private Stream(Caller caller, Context context) {
            this.caller = caller;
            this.context = context;
        }

        /** Starts the exchange, and ends it in time. */
        public void run(Exchange started) {
            exchange = started;
            open.add(this);
            timer = vertx.setTimer(Math.max(1, caller.expiresAt() - System.currentTimeMillis()), id -> exchange.cut());
            exchange.run();
            // A session that ended while the token was verified.
            if (revocations.covers(caller)) {
                exchange.cut();
            }
        }

        /** The answer is out. */
        public void ended() {
            open.remove(this);
            vertx.cancelTimer(timer);
        }

        private void end() {
            context.runOnContext(now -> exchange.cut());
        }
    }
}
