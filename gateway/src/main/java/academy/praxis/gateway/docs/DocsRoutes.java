package academy.praxis.gateway.docs;

import academy.praxis.gateway.GatewayConfig;
import academy.praxis.gateway.route.Routes;
import academy.praxis.gateway.route.Upstream;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.ext.web.handler.StaticHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jboss.logging.Logger;

/** The API of the whole suite: one description of it, and a page to browse and try it. */
@Singleton
public class DocsRoutes {

    private static final Logger LOG = Logger.getLogger(DocsRoutes.class);
    private static final String SWAGGER_UI = "META-INF/maven/org.webjars/swagger-ui/pom.properties";

    private final GatewayConfig.Docs config;
    private final Routes routes;
    private final WebClient client;
    private final ObjectMapper yaml = new YAMLMapper();
    private volatile Described described;

    private record Described(JsonObject whole, long at) {}

    DocsRoutes(GatewayConfig config, Routes routes, Vertx vertx) {
        this.config = config.docs();
        this.routes = routes;
        this.client = WebClient.create(vertx, new WebClientOptions().setConnectTimeout(1_000));
    }

    void routes(@Observes Router router) {
        router.get("/api/openapi").handler(context -> describe(context, wantsYaml(context)));
        router.get("/api/openapi.json").handler(context -> describe(context, false));
        router.get("/api/openapi.yaml").handler(context -> describe(context, true));
        router.get("/docs").handler(context -> page(context, "index.html", "text/html; charset=utf-8"));
        router.get("/docs/start.js").handler(context -> page(context, "start.js", "text/javascript"));
        router.get("/docs/assets/*")
                .handler(StaticHandler.create("META-INF/resources/webjars/swagger-ui/" + swaggerUiVersion())
                        .setDirectoryListing(false)
                        .setIncludeHidden(false));
    }

    private static boolean wantsYaml(RoutingContext context) {
        String format = context.request().getParam("format");
        String accept = context.request().getHeader("accept");
        return format != null ? format.equalsIgnoreCase("yaml") : accept != null && accept.contains("yaml");
    }

    private void describe(RoutingContext context, boolean asYaml) {
        var loop = context.vertx().getOrCreateContext();
        whole().onComplete(done -> loop.runOnContext(ignored -> {
            if (done.failed()) {
                context.fail(done.cause());
                return;
            }
            context.response()
                    .putHeader("Content-Type", asYaml ? "application/yaml" : "application/json")
                    .putHeader("Cache-Control", "no-cache")
                    .end(asYaml ? yaml(done.result()) : done.result().toBuffer());
        }));
    }

    private Buffer yaml(JsonObject whole) {
        try {
            return Buffer.buffer(yaml.writeValueAsBytes(whole.getMap()));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Future<JsonObject> whole() {
        Described known = described;
        if (known != null
                && System.nanoTime() - known.at() < config.remembered().toNanos()) {
            return Future.succeededFuture(known.whole());
        }
        List<Upstream> services = new ArrayList<>(routes.upstreams());
        List<Future<JsonObject>> answers = services.stream().map(this::ask).toList();
        return Future.join(answers).transform(joined -> {
            OpenApiMerge merge = new OpenApiMerge();
            for (int i = 0; i < services.size(); i++) {
                String service = services.get(i).name();
                if (answers.get(i).succeeded()) {
                    merge.add(service, answers.get(i).result());
                } else {
                    LOG.infof(
                            "%s does not describe itself: %s",
                            service, answers.get(i).cause().getMessage());
                    merge.missing(service);
                }
            }
            JsonObject whole = merge.result();
            if (joined.succeeded()) {
                // An incomplete description is not kept: the service that is away may be back with the next request.
                described = new Described(whole, System.nanoTime());
            }
            return Future.succeededFuture(whole);
        });
    }

    private Future<JsonObject> ask(Upstream service) {
        return client.getAbs(service.base() + "/q/openapi?format=json")
                .timeout(config.deadline().toMillis())
                .send()
                .compose(answer -> {
                    if (answer.statusCode() != 200) {
                        return Future.failedFuture("answered " + answer.statusCode());
                    }
                    try {
                        return Future.succeededFuture(answer.bodyAsJsonObject());
                    } catch (DecodeException e) {
                        return Future.failedFuture("answered something else than JSON");
                    }
                });
    }

    private static void page(RoutingContext context, String name, String type) {
        context.response().putHeader("Content-Type", type).end(Buffer.buffer(resource("docs/" + name)));
    }

    private static byte[] resource(String name) {
        try (InputStream in = DocsRoutes.class.getClassLoader().getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String swaggerUiVersion() {
        try (InputStream in = DocsRoutes.class.getClassLoader().getResourceAsStream(SWAGGER_UI)) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
