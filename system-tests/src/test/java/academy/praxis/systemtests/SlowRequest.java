package academy.praxis.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A request whose body comes in two halves, so that it is under way for as long as a test likes. */
final class SlowRequest {
    private final HttpURLConnection connection;
    private final byte[] rest;

    /** Sends the head and the first half. */
    SlowRequest(String url, String token, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        rest = Arrays.copyOfRange(bytes, bytes.length / 2, bytes.length);
        try {
            connection = (HttpURLConnection) URI.create(url).toURL().openConnection(Proxy.NO_PROXY);
            connection.setRequestMethod("POST");
            connection.setDoOutput(true);
            connection.setFixedLengthStreamingMode(bytes.length);
            connection.setRequestProperty("Authorization", "Bearer " + token);
            connection.setRequestProperty("Content-Type", "application/json");
            connection.getOutputStream().write(bytes, 0, bytes.length - rest.length);
            connection.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends the other half, and gives the answer's status and body. */
    String finish() {
        try {
            connection.getOutputStream().write(rest);
            connection.getOutputStream().close();
            int status = connection.getResponseCode();
            try (var answer = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
                return status + " " + new String(answer.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            return "no answer: " + e;
        }
    }
}
