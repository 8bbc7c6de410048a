package academy.praxis.gateway.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the gateway itself answers when something is wrong, as RFC 9457 {@code application/problem+json}.
 *
 * @param type last part of the stable type, as in {@code urn:praxis:problem:<type>}
 * @param title what kind of problem it is, in words
 * @param status HTTP status
 * @param detail what is wrong with this request, in words that help whoever sent it
 * @param headers headers that belong to the answer
 */
public record Problem(String type, String title, int status, String detail, Map<String, String> headers) {

    /** Neither a session nor a token came along, or the session is over. */
    public static Problem unauthenticated(String detail) {
        return new Problem("unauthenticated", "Sign in first", 401, detail, Map.of("WWW-Authenticate", "Bearer"));
    }

    /** A token came along that is not valid; {@code reason} is a short sentence without parts of the token. */
    public static Problem invalidToken(String reason) {
        return new Problem(
                "unauthenticated",
                "The token is not valid",
                401,
                reason,
                Map.of("WWW-Authenticate", "Bearer error=\"invalid_token\", error_description=\"" + reason + "\""));
    }

    /** A page made this request that was not meant to. */
    public static Problem csrf(String detail) {
        return of("csrf", "The request does not come from the academy's own page", 403, detail);
    }

    /** Nothing is at this path. */
    public static Problem notFound() {
        return of("not-found", "There is nothing here", 404, "No part of the academy answers at this path.");
    }

    /** The path is written in a way that could mean two things. */
    public static Problem malformedPath() {
        return of(
                "malformed-path",
                "The path cannot be read",
                400,
                "Dot segments, empty segments, encoded slashes and raw special characters are not allowed here.");
    }

    /** A parameter breaks its rule. */
    public static Problem invalid(String detail) {
        return of("validation", "The request is not valid", 400, detail);
    }

    /** The method is not offered at this path. */
    public static Problem methodNotAllowed(String allowed) {
        return new Problem(
                "method-not-allowed",
                "This method is not offered here",
                405,
                "Allowed: " + allowed + ".",
                Map.of("Allow", allowed));
    }

    /** The body is larger than the limit of the route, in bytes. */
    public static Problem bodyTooLarge(long limit) {
        return of(
                "body-too-large", "The body is too large", 413, "At most " + limit + " bytes are taken at this path.");
    }

    /** The caller asks too often; may try again after {@code seconds}. */
    public static Problem tooManyRequests(long seconds) {
        return retry("too-many-requests", "Too many requests", 429, "Wait a moment before asking again.", seconds);
    }

    /** A part that the answer needs is away. */
    public static Problem dependencyUnavailable(String part) {
        return retry(
                "dependency-unavailable", "A part is away", 503, "The part '" + part + "' cannot be reached now.", 2);
    }

    /** A part went away with a request that it may have carried out, and that must not be sent again blindly. */
    public static Problem outcomeUnknown(String part) {
        return of(
                "outcome-unknown",
                "A part went away without an answer",
                502,
                "The part '" + part
                        + "' went away before it answered. What was asked may have been done: look before asking again.");
    }

    /** The gateway itself is about to stop, and did nothing about the request. */
    public static Problem stopping() {
        return retry(
                "dependency-unavailable", "A part is away", 503, "This gateway is about to stop. Nothing was done.", 2);
    }

    /** A part took too long. */
    public static Problem timeout(String part) {
        return of("timeout", "A part took too long", 504, "The part '" + part + "' did not answer in time.");
    }

    /** The gateway itself failed. */
    public static Problem internal() {
        return of("internal", "Something went wrong here", 500, "It has been noted with the trace id given here.");
    }

    private static Problem of(String type, String title, int status, String detail) {
        return new Problem(type, title, status, detail, Map.of());
    }

    private static Problem retry(String type, String title, int status, String detail, long seconds) {
        return new Problem(type, title, status, detail, Map.of("Retry-After", Long.toString(seconds)));
    }

    /** The body, for the path {@code instance} and the trace {@code traceId}. */
    public Buffer body(String instance, String traceId) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("type", "urn:praxis:problem:" + type);
        fields.put("title", title);
        fields.put("status", status);
        fields.put("detail", detail);
        fields.put("instance", instance);
        fields.put("traceId", traceId);
        return new JsonObject(fields).toBuffer();
    }

    /** Answers with this problem unless an answer is already under way. */
    public void send(HttpServerResponse response, String instance, String traceId) {
        if (response.ended() || response.headWritten()) {
            return;
        }
        response.setStatusCode(status);
        response.putHeader("Content-Type", "application/problem+json");
        response.putHeader("Cache-Control", "no-store");
        headers.forEach(response::putHeader);
        response.end(body(instance, traceId));
    }
}
