package academy.praxis.local.api;

import academy.praxis.local.academy.Academy;
import academy.praxis.local.academy.PraxisException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The public API of a running academy, through its gateway, as one of its members. */
public final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int PAGE = 100;
    private static final int TRIES = 4;
    /** Too many requests, and a service that is not there for the moment. */
    private static final Set<Integer> WORTH_ANOTHER_TRY = Set.of(429, 502, 503, 504);

    private final String base;
    private final HttpClient http;
    private final Tokens tokens;
    private final String member;

    private Api(String base, HttpClient http, Tokens tokens, String member) {
        this.base = base;
        this.http = http;
        this.tokens = tokens;
        this.member = member;
    }

    /** The API of that academy, as its admin. */
    public static Api of(Academy academy) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        Tokens tokens = new Tokens(
                http,
                academy.settings().get("keycloak.issuer"),
                academy.settings().get("demo.password"));
        return new Api(academy.url(), http, tokens, Academy.ADMIN);
    }

    /** The same as another member. */
    public Api as(String email) {
        return new Api(base, http, tokens, email);
    }

    /** Whom this acts as. */
    public String member() {
        return member;
    }

    /** Signs in, or renews what the token says about the member. */
    public void signIn() {
        tokens.forget(member);
        try {
            tokens.of(member);
        } catch (IOException failed) {
            throw unreachable(failed);
        } catch (InterruptedException interrupted) {
            throw interrupted();
        }
    }

    /** Reads. */
    public Answer get(String path) {
        return send("GET", path, null, null, null, null);
    }

    /** Everything in a list, page by page. */
    public List<JsonNode> all(String path) {
        List<JsonNode> items = new ArrayList<>();
        String after = "";
        do {
            String join = path.contains("?") ? "&" : "?";
            Answer page = get(path + join + "limit=" + PAGE
                            + (after.isEmpty() ? "" : "&after=" + URLEncoder.encode(after, StandardCharsets.UTF_8)))
                    .orThrow();
            page.body().path("items").forEach(items::add);
            after = page.body().path("next").asText("");
            if (after.equals("null")) {
                after = "";
            }
        } while (!after.isEmpty());
        return items;
    }

    /** Creates or does; the key makes it safe to try again. */
    public Answer post(String path, Object body, String idempotencyKey) {
        return send("POST", path, json(body), "application/json", idempotencyKey, null);
    }

    /** Does something to a thing of that version. */
    public Answer post(String path, Object body, String idempotencyKey, String version) {
        return send("POST", path, json(body), "application/json", idempotencyKey, version);
    }

    /** Imports a CSV. */
    public Answer postCsv(String path, String csv) {
        return send("POST", path, csv, "text/csv", null, null);
    }

    /** Changes a thing of that version. */
    public Answer put(String path, Object body, String version) {
        return send("PUT", path, json(body), "application/json", null, version);
    }

    private static String json(Object body) {
        try {
            return body == null ? null : JSON.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    private Answer send(
            String method, String path, String body, String contentType, String idempotencyKey, String version) {
        boolean repeatable = !method.equals("POST") || idempotencyKey != null;
        for (int attempt = 1; ; attempt++) {
            try {
                Answer answer = once(method, path, body, contentType, idempotencyKey, version);
                boolean again = WORTH_ANOTHER_TRY.contains(answer.status()) && repeatable;
                if (!again || attempt == TRIES) {
                    return answer;
                }
            } catch (IOException failed) {
                if (!repeatable || attempt == TRIES) {
                    throw unreachable(failed);
                }
            } catch (InterruptedException interrupted) {
                throw interrupted();
            }
            pause(attempt);
        }
    }

    private static void pause(int attempt) {
        try {
            TimeUnit.MILLISECONDS.sleep(250L << attempt);
        } catch (InterruptedException interrupted) {
            throw interrupted();
        }
    }

    private Answer once(
            String method, String path, String body, String contentType, String idempotencyKey, String version)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + tokens.of(member))
                .header("Accept", "application/json")
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", contentType);
        }
        if (idempotencyKey != null) {
            request.header("Idempotency-Key", idempotencyKey);
        }
        if (version != null) {
            request.header("If-Match", "\"" + version + "\"");
        }
        HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(
                method + " " + path,
                response.statusCode(),
                parsed(response),
                response.headers()
                        .firstValue("ETag")
                        .map(tag -> tag.replace("W/", "").replace("\"", ""))
                        .orElse(null));
    }

    private static JsonNode parsed(HttpResponse<String> response) {
        boolean json = response.headers()
                .firstValue("Content-Type")
                .filter(type -> type.contains("json"))
                .isPresent();
        if (!json || response.body().isBlank()) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.readTree(response.body());
        } catch (JsonProcessingException broken) {
            return MissingNode.getInstance();
        }
    }

    private PraxisException unreachable(IOException failed) {
        return new PraxisException(
                "The academy at " + base + " does not answer. Start it with ./praxis start, or see ./praxis status.",
                failed);
    }

    private static PraxisException interrupted() {
        Thread.currentThread().interrupt();
        return new PraxisException("Interrupted.");
    }
}
