package academy.praxis.community.live;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What a stream says: that something changed, by ids alone.
 *
 * @param name the event's name; {@code null} for a heartbeat
 * @param data JSON
 */
record Signal(String name, String data) {
    /** A comment, which clients skip (HTML, section 9.2.6). */
    static final Signal HEARTBEAT = new Signal(null, null);

    /** The first of each stream: what changed before it came has to be asked for. */
    static final Signal READY = new Signal("ready", "{}");

    private static final int EARLIEST_RETRY = 1_000;
    private static final int LATEST_RETRY = 5_000;

    OutboundSseEvent event(Sse sse) {
        if (name == null) {
            return sse.newEventBuilder().comment("").build();
        }
        var event = sse.newEventBuilder().name(name).data(String.class, data);
        // Spread, because all streams of an instance break together.
        return this == READY
                ? event.reconnectDelay(ThreadLocalRandom.current().nextInt(EARLIEST_RETRY, LATEST_RETRY))
                        .build()
                : event.build();
    }
}
