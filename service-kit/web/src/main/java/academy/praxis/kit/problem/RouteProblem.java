package academy.praxis.kit.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** Refuses a request where nothing but its address and headers were read, before there are resources and their writers. */
public final class RouteProblem {
    private RouteProblem() {}

    /** Answers with a problem; headers that were set stay. */
    public static void refuse(RoutingContext request, ProblemType type, String detail) {
        refuse(request, type, detail, List.of());
    }

    /** As {@link #refuse(RoutingContext, ProblemType, String)}, naming what is wrong. */
    public static void refuse(RoutingContext request, ProblemType type, String detail, List<Violation> violations) {
        JsonObject problem = new JsonObject()
                .put("type", type.uri().toString())
                .put("title", type.title())
                .put("status", type.status())
                .put("detail", detail)
                .put("instance", request.request().path());
        if (!violations.isEmpty()) {
            problem.put(
                    "violations",
                    new JsonArray(violations.stream()
                            .map(each ->
                                    new JsonObject().put("field", each.field()).put("message", each.message()))
                            .toList()));
        }
        request.response()
                .setStatusCode(type.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(problem.encode());
    }
}
