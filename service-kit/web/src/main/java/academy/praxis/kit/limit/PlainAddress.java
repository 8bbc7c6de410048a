package academy.praxis.kit.limit;

import academy.praxis.kit.problem.Problem;
import academy.praxis.kit.problem.ProblemType;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;

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
        ProblemType type = ProblemType.VALIDATION;
        JsonArray violations = new JsonArray();
        request.queryParams().forEach((name, value) -> {
            if (value.indexOf('\0') >= 0) {
                violations.add(
                        new JsonObject().put("field", name).put("message", "must not have the character U+0000"));
            }
        });
        JsonObject problem = new JsonObject()
                .put("type", type.uri().toString())
                .put("title", type.title())
                .put("status", type.status())
                .put("detail", "The address has the character U+0000.")
                .put("instance", request.request().path());
        request.response()
                .setStatusCode(type.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end((violations.isEmpty() ? problem : problem.put("violations", violations)).encode());
    }
}
