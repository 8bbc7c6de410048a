package academy.praxis.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Access tokens by name and password, from the client of the demo realm; each is used until shortly before its end. */
final class Tokens {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long RENEW_BEFORE_SECONDS = 30;

    private final HttpClient http;
    private final URI endpoint;
    private final String password;
    private final Map<String, Token> known = new ConcurrentHashMap<>();
    private final Map<String, Object> locks = new ConcurrentHashMap<>();

    Tokens(HttpClient http, String issuer, String password) {
        this.http = http;
        this.endpoint = URI.create(issuer + "/protocol/openid-connect/token");
        this.password = password;
    }

    private record Token(String text, Instant until) {}

    /** A token of that account. One at a time for each: Keycloak takes two sign-ins at once for an attack. */
    String of(String email) throws IOException, InterruptedException {
        synchronized (locks.computeIfAbsent(email, any -> new Object())) {
            Token token = known.get(email);
            if (token == null || Instant.now().isAfter(token.until)) {
                token = fresh(email);
                known.put(email, token);
            }
            return token.text;
        }
    }

    /** After a change of the account's roles: the next token knows them. */
    void forget(String email) {
        known.remove(email);
    }

    private Token fresh(String email) throws IOException, InterruptedException {
        Map<String, String> form = Map.of(
                "grant_type", "password",
                "client_id", "praxis-cli",
                "scope", "openid",
                "username", email,
                "password", password);
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new SignInException(email, response.statusCode());
        }
        JsonNode body = JSON.readTree(response.body());
        return new Token(
                body.path("access_token").asText(),
                Instant.now().plusSeconds(body.path("expires_in").asLong() - RENEW_BEFORE_SECONDS));
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
