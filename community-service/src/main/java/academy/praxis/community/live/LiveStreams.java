package academy.praxis.community.live;

import academy.praxis.kit.caller.Caller;
import academy.praxis.kit.problem.ProblemException;
import academy.praxis.kit.problem.ProblemType;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** The streams that are open on this instance. */
@ApplicationScoped
class LiveStreams {
    private final Map<UUID, List<LiveStream>> byMember = new ConcurrentHashMap<>();
    private final AtomicInteger open = new AtomicInteger();
    private final Caller caller;
    private final LiveSettings settings;
    private volatile boolean closing;

    LiveStreams(Caller caller, LiveSettings settings, MeterRegistry meters) {
        this.caller = caller;
        this.settings = settings;
        meters.gauge("praxis.live.streams", open);
    }

    /**
     * A stream for the caller, until their token is over.
     *
     * @param hangUp closes the connection
     * @throws ProblemException 403 for a machine client, 429 when the member has too many, 503 when this instance has or is about to stop
     */
    Multi<Signal> open(Runnable hangUp) {
        UUID member = caller.memberId();
        if (closing) {
            throw ProblemException.unavailable("This instance is about to stop. Open the stream again.");
        }
        mayOpen(member);
        return new LiveStream(member, caller.tokenExpiry(), hangUp).signals(this::add);
    }

    private void mayOpen(UUID memberId) {
        if (byMember.getOrDefault(memberId, List.of()).size() >= settings.perMember()) {
            throw new ProblemException(
                    ProblemType.TOO_MANY_REQUESTS,
                    "You have " + settings.perMember()
                            + " streams open, which is all that one may have. Close one first.",
                    List.of());
        }
        if (open.get() >= settings.most()) {
            throw ProblemException.unavailable("As many streams are open as can be. Try again later.");
        }
    }

    private void add(LiveStream stream) {
        boolean[] taken = new boolean[1];
        byMember.compute(stream.memberId(), (member, known) -> {
            List<LiveStream> streams = known == null ? new CopyOnWriteArrayList<>() : known;
            // Those that came at the same time found room for each other; here there is none.
            taken[0] = streams.size() < settings.perMember() && streams.add(stream);
            return streams;
        });
        if (!taken[0]) {
            stream.end();
            return;
        }
        open.incrementAndGet();
        stream.onEnd(() -> remove(stream));
        stream.say(Signal.READY, Instant.now(), settings.waiting());
        // It may have come while the others were ended.
        if (closing) {
            stream.end();
        }
    }

    private void remove(LiveStream stream) {
        byMember.computeIfPresent(stream.memberId(), (member, streams) -> {
            if (streams.remove(stream)) {
                open.decrementAndGet();
            }
            return streams.isEmpty() ? null : streams;
        });
    }

    /** Streams would keep the instance from stopping; whoever listens comes back, to another one. */
    void close(@Observes ShutdownDelayInitiatedEvent stopping) {
        closing = true;
        byMember.values().forEach(streams -> streams.forEach(LiveStream::end));
    }

    boolean isEmpty() {
        return byMember.isEmpty();
    }

    /** Whoever listens now. */
    Set<UUID> members() {
        return Set.copyOf(byMember.keySet());
    }

    /** Says this on all streams of these members. */
    void tell(Collection<UUID> members, Signal signal) {
        Instant now = Instant.now();
        for (UUID member : members) {
            byMember.getOrDefault(member, List.of()).forEach(stream -> stream.say(signal, now, settings.waiting()));
        }
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        Instant now = Instant.now();
        byMember.values()
                .forEach(streams ->
                        streams.forEach(stream -> stream.tick(now, settings.heartbeat(), settings.waiting())));
    }
}
