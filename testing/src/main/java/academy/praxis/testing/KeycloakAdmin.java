package academy.praxis.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The few calls to Keycloak that tests need. */
final class KeycloakAdmin {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    /** The realm of administrators has good hashes, so signing in takes longer than all that is done with the token. */
    private static final Map<URI, SignedIn> SIGNED_IN = new ConcurrentHashMap<>();

    private static final long SPARE_SECONDS = 20;

    private final Coordinates at;

    private record SignedIn(String token, Instant until) {}

    KeycloakAdmin(Coordinates at) {
        this.at = at;
    }

    void createRealm(String json) {
        expect(201, admin("POST", "/admin/realms", json));
    }

    void deleteRealm(String realm) {
        expect(204, admin("DELETE", "/admin/realms/" + realm, null));
    }

    /** Makes the user unless there is one of that name, and sees to the roles. */
    void ensureUser(
            String realm, String name, String password, String lastName, Map<String, ?> attributes, Set<String> roles) {
        Map<String, Object> user = Map.of(
                "username",
                name,
                "email",
                name,
                "emailVerified",
                true,
                "enabled",
                true,
                "firstName",
                "Test",
                "lastName",
                lastName,
                "attributes",
                attributes,
                "credentials",
                List.of(Map.of("type", "password", "value", password, "temporary", false)));
        HttpResponse<String> made = admin("POST", "/admin/realms/" + realm + "/users", write(user));
        if (made.statusCode() == 409) {
            return;
        }
        String id =
                expect(201, made).headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
        List<JsonNode> found = new ArrayList<>();
        for (String role : roles) {
            found.add(read(expect(200, admin("GET", "/admin/realms/" + realm + "/roles/" + role, null))));
        }
        expect(204, admin("POST", "/admin/realms/" + realm + "/users/" + id + "/role-mappings/realm", write(found)));
    }

    /** An access token of any client of a realm. */
    String token(String realm, Map<String, String> form) {
        return grant(realm, form).path("access_token").asText();
    }

    private JsonNode grant(String realm, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(url("/realms/" + realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(Duration.ofSeconds(60))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return read(expect(200, send(request)));
    }

    private SignedIn signIn() {
        Instant now = Instant.now();
        JsonNode answer = grant(
                "master",
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        at.get(Coordinates.KEYCLOAK_ADMIN),
                        "password",
                        at.get(Coordinates.KEYCLOAK_PASSWORD)));
        return new SignedIn(
                answer.path("access_token").asText(),
                now.plusSeconds(answer.path("expires_in").asLong() - SPARE_SECONDS));
    }

    private HttpResponse<String> admin(String method, String path, String json) {
        String token = SIGNED_IN
                .compute(
                        url(""),
                        (url, known) -> known != null && Instant.now().isBefore(known.until()) ? known : signIn())
                .token();
        HttpRequest.BodyPublisher body =
                json == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(json);
        return send(HttpRequest.newBuilder(url(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(60))
                .method(method, body)
                .build());
    }

    private URI url(String path) {
        return URI.create(at.get(Coordinates.KEYCLOAK_URL) + path);
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException("Keycloak did not answer " + request.uri(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static HttpResponse<String> expect(int status, HttpResponse<String> response) {
        if (response.statusCode() != status) {
            throw new IllegalStateException("Keycloak answered " + response.statusCode() + " instead of " + status
                    + " to " + response.request().method() + " " + response.uri() + ": " + response.body());
        }
        return response;
    }

    private static JsonNode read(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
