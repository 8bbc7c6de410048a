package academy.praxis.kit.limit;

import academy.praxis.kit.problem.ProblemType;
import academy.praxis.kit.problem.RouteProblem;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses a body that says that it is too large, with problem details, before anything is read of it. One that does not say so is
 * cut off by the HTTP server at its limit.
 *
 * <p>Where a service takes large bodies on some paths ({@code praxis.http.large-bodies}, a regular expression) and has the server's limit
 * raised for them, the other paths take {@code praxis.http.small-bodies}.
 */
@ApplicationScoped
class BodyLimit {
    /** Before the server's own check, which answers without a word. */
    private static final int FIRST = -1000;

    private final long limit;
    private final long small;
    private final Pattern large;

    BodyLimit(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit,
            @ConfigProperty(name = "praxis.http.small-bodies") Optional<MemorySize> small,
            @ConfigProperty(name = "praxis.http.large-bodies") Optional<Pattern> large) {
        this.limit = limit.asLongValue();
        this.small = small.map(MemorySize::asLongValue).orElse(this.limit);
        this.large = large.orElse(null);
    }

    void register(@Observes Router router) {
        router.route().order(FIRST).handler(this::check);
    }

    private void check(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        long most = large == null || large.matcher(request.request().path()).matches() ? limit : small;
        if (length == null || length.length() < 18 && Long.parseLong(length) <= most) {
            request.next();
            return;
        }
        request.response().putHeader(HttpHeaders.CONNECTION, "close");
        RouteProblem.refuse(request, ProblemType.BODY_TOO_LARGE, "At most " + most + " bytes are taken here.");
    }
}
