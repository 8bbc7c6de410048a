package academy.praxis.kit.draining;

import academy.praxis.kit.problem.ProblemType;
import academy.praxis.kit.problem.RouteProblem;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The last seconds of an instance. Once it was told to stop, it is not ready any more and goes on answering for {@code
 * quarkus.shutdown.delay}, but each answer asks to close the connection, so that callers take new ones, to other instances. In the last
 * second of that time, and from then on, requests are refused with 503 and {@code Retry-After} before anything is done about them: none
 * begins while the instance is taken apart, and any of those may be sent again. What began before has {@code quarkus.shutdown.timeout} to
 * finish.
 */
@ApplicationScoped
public class Draining {
    /** Before whatever else looks at a request. */
    private static final int FIRST = -2000;

    private static final Duration REFUSING = Duration.ofSeconds(1);
    private static final String RETRY_AFTER_SECONDS = "2";

    private final Duration serving;
    private final LongSupplier nanos;
    private volatile Long begun;

    @Inject
    Draining(@ConfigProperty(name = "quarkus.shutdown.delay") Optional<Duration> delay) {
        this(delay.orElse(Duration.ZERO), System::nanoTime);
    }

    Draining(Duration delay, LongSupplier nanos) {
        this.serving = delay.compareTo(REFUSING) > 0 ? delay.minus(REFUSING) : Duration.ZERO;
        this.nanos = nanos;
    }

    void begin(@Observes ShutdownDelayInitiatedEvent event) {
        begun = nanos.getAsLong();
    }

    void register(@Observes Router router) {
        router.route().order(FIRST).handler(this::check);
    }

    private void check(RoutingContext request) {
        Long since = begun;
        if (since == null) {
            request.next();
            return;
        }
        request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        if (nanos.getAsLong() - since < serving.toNanos()) {
            request.next();
            return;
        }
        request.response().putHeader("Retry-After", RETRY_AFTER_SECONDS);
        RouteProblem.refuse(
                request,
                ProblemType.DEPENDENCY_UNAVAILABLE,
                "This instance is about to stop. Nothing was done; ask again.");
    }
}
