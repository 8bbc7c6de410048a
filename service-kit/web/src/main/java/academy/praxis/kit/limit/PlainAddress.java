package academy.praxis.kit.limit;

import academy.praxis.kit.problem.ProblemType;
import academy.praxis.kit.problem.RouteProblem;
import academy.praxis.kit.problem.Violation;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;

/** Refuses an address with the character U+0000, in the path or a parameter: no database can look for it. */
@ApplicationScoped
class PlainAddress {
    private static final int FIRST = -1000;

    void register(@Observes Router router) {
        router.route().order(FIRST).handler(PlainAddress::check);
    }

    private static void check(RoutingContext request) {
        if (!request.request().uri().contains("%00")) {
            request.next();
            return;
        }
        List<Violation> violations = new ArrayList<>();
        request.queryParams().forEach((name, value) -> {
            if (value.indexOf('\0') >= 0) {
                violations.add(new Violation(name, "must not have the character U+0000"));
            }
        });
        RouteProblem.refuse(request, ProblemType.VALIDATION, "The address has the character U+0000.", violations);
    }
}
