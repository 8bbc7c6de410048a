package academy.praxis.systemtests;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A client of the gateway that asks again where it may, and only there:
 *
 * <ul>
 *   <li>no connection came about: the request was never sent;
 *   <li>the answer is 502, 503 or 504 with {@code Retry-After}: nothing was done, or doing it again does nothing twice;
 *   <li>the connection broke without an answer, and the request is idempotent by its method (RFC 9110, section 9.2.2) or by its {@code
 *       Idempotency-Key}.
 * </ul>
 *
 * Every other answer that is not the expected one is a failure that no client can repair.
 */
final class PatientClient {
    private static final Set<String> IDEMPOTENT = Set.of("GET", "HEAD", "PUT", "DELETE");
    private static final Set<Integer> GATEWAY_ERRORS = Set.of(502, 503, 504);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration TOKEN_IS_FRESH = Duration.ofSeconds(120);

    private final RunningAcademy academy;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final Map<String, AtomicInteger> repetitions = new ConcurrentHashMap<>();
    private final AtomicInteger requests = new AtomicInteger();

    private record Token(String value, Instant since) {}

    /**
     * What is asked.
     *
     * @param as whose account, the part of the address before the @
     * @param body JSON, or {@code null}
     * @param key the Idempotency-Key, or {@code null}
     * @param version for If-Match, or {@code null}
     */
    record Request(String as, String method, String path, String body, String key, String version) {
        static Request get(String as, String path) {
            return new Request(as, "GET", path, null, null, null);
        }

        static Request post(String as, String path, String body, String key) {
            return new Request(as, "POST", path, body, key, null);
        }

        static Request put(String as, String path, String body, int version) {
            return new Request(as, "PUT", path, body, null, String.valueOf(version));
        }

        Request ofVersion(int newVersion) {
            return new Request(as, method, path, body, key, String.valueOf(newVersion));
        }

        private boolean mayBeRepeated() {
            return IDEMPOTENT.contains(method) || key != null;
        }
    }

    /** A request failed in a way that a client may not repair. */
    static final class FailedException extends RuntimeException {
        private static final long serialVersionUID = 1;

        FailedException(String message) {
            super(message);
        }
    }

    PatientClient(RunningAcademy academy) {
        this.academy = academy;
    }

    /** What could not be repaired. */
    List<String> failures() {
        return failures;
    }

    /** How many requests were sent. */
    int requests() {
        return requests.get();
    }

    /** How often something was asked again, by what was the matter. */
    Map<String, AtomicInteger> repetitions() {
        return repetitions;
    }

    /**
     * The answer's body, after as many repetitions as it takes.
     *
     * @throws FailedException when it has another status, and may not or does not help to be asked again; it is also kept
     */
    JsonPath expect(int status, Request request) {
        Instant deadline = Instant.now().plus(PATIENCE);
        for (int attempt = 1; ; attempt++) {
            String matter;
            boolean again;
            try {
                HttpResponse<String> answer = send(request);
                if (answer.statusCode() == status) {
                    return new JsonPath(answer.body().isEmpty() ? "{}" : answer.body());
                }
                if (answer.statusCode() == 412
                        && attempt > 1
                        && request.method().equals("PUT")) {
                    // The one before was carried out after all; what is there is looked at in the end.
                    return new JsonPath("{}");
                }
                matter = answer.statusCode() + " " + answer.body();
                again = GATEWAY_ERRORS.contains(answer.statusCode())
                        && answer.headers().firstValue("Retry-After").isPresent();
            } catch (ConnectException e) {
                matter = "no connection";
                again = true;
            } catch (IOException e) {
                matter = "no answer: " + e;
                again = request.mayBeRepeated();
            }
            if (!again || Instant.now().isAfter(deadline)) {
                String failure = Instant.now() + " " + request.method() + " " + request.path()
                        + (request.key() == null ? "" : " with a key") + ", attempt " + attempt + ": " + matter;
                failures.add(failure);
                throw new FailedException(failure);
            }
            repetitions
                    .computeIfAbsent(matter.replaceAll(".*\"detail\":\"([^\"]*)\".*", "$1"), x -> new AtomicInteger())
                    .incrementAndGet();
            pause();
        }
    }

    private HttpResponse<String> send(Request request) throws IOException {
        requests.incrementAndGet();
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(academy.url() + request.path()))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token(request.as()))
                .header("Content-Type", "application/json")
                .method(
                        request.method(),
                        request.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(request.body()));
        if (request.key() != null) {
            builder.header("Idempotency-Key", request.key());
        }
        if (request.version() != null) {
            builder.header("If-Match", "\"" + request.version() + "\"");
        }
        try {
            return http.send(builder.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A token of that account. */
    String token(String as) {
        return tokens.compute(as, (name, known) -> {
                    boolean fresh =
                            known != null && known.since().plus(TOKEN_IS_FRESH).isAfter(Instant.now());
                    return fresh ? known : new Token(SignedIn.token(academy, name + "@praxis.example"), Instant.now());
                })
                .value();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
