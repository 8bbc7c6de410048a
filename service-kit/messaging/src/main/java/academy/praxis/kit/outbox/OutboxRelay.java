package academy.praxis.kit.outbox;

import academy.praxis.kit.bus.Bus;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Carries committed events to Kafka: at least once, in order per aggregate, by one leader at a time. An event is forgotten only
 * after the broker acknowledged it, so a relay that is killed at any point resumes. It is woken after each commit of this process,
 * and looks by itself every {@link Bus.Relay#safetyPoll()} for what others committed.
 */
@ApplicationScoped
public class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

    private final Vertx vertx;
    private final Instance<OutboxStore> store;
    private final EventPublisher publisher;
    private final Bus.Relay settings;
    private final io.micrometer.core.instrument.Counter relayed;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile boolean again;
    private volatile boolean stopping;
    private volatile Context context;
    private long timer;

    OutboxRelay(Vertx vertx, Instance<OutboxStore> store, EventPublisher publisher, Bus bus, MeterRegistry meters) {
        this.vertx = vertx;
        this.store = store;
        this.publisher = publisher;
        this.settings = bus.relay();
        this.relayed = meters.counter("praxis.outbox.relayed");
    }

    void start(@Observes StartupEvent event) {
        if (settings.enabled() && store.isResolvable()) {
            context = vertx.getOrCreateContext();
            timer = vertx.setPeriodic(settings.safetyPoll().toMillis(), id -> wake());
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        if (context != null) {
            vertx.cancelTimer(timer);
            store.get().release().onFailure().recoverWithNull().await().atMost(Duration.ofSeconds(2));
        }
    }

    /** Says that something was committed. Cheap; may be called from any thread, as often as one likes. */
    public void wake() {
        if (stopping || context == null) {
            return;
        }
        again = true;
        if (busy.compareAndSet(false, true)) {
            context.runOnContext(none -> run());
        }
    }

    private void run() {
        again = false;
        drain().subscribe().with(none -> finish(), fault -> {
            LOG.warnf("The outbox could not be relayed, trying again: %s", fault.toString());
            finish();
        });
    }

    private void finish() {
        busy.set(false);
        if (again) {
            wake();
        }
    }

    private Uni<Void> drain() {
        return store.get().next(settings.batch()).flatMap(events -> {
            if (events.isEmpty()) {
                return Uni.createFrom().voidItem();
            }
            return send(events)
                    .flatMap(none ->
                            events.size() < settings.batch() ? Uni.createFrom().voidItem() : drain());
        });
    }

    private Uni<Void> send(List<OutboxRecord> events) {
        return publisher
                .publish(events)
                .emitOn(work -> context.runOnContext(none -> work.run()))
                .flatMap(acknowledged -> store.get().sent(events))
                .invoke(() -> relayed.increment(events.size()));
    }
}
