package academy.praxis.gateway.http;

import io.vertx.core.MultiMap;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/**
 * W3C Trace Context of one request (https://www.w3.org/TR/trace-context/): passed on when the caller sent one, started
 * otherwise.
 *
 * @param traceparent header for the services
 * @param traceId the trace's id, 32 hexadecimal digits
 * @param requestId the caller's {@code X-Request-Id} when it is a plain word of at most 64 characters, else the trace id
 */
public record TraceContext(String traceparent, String traceId, String requestId) {

    private static final int LENGTH = 55;
    private static final HexFormat HEX = HexFormat.of();

    /** The trace context of a request with these headers. */
    public static TraceContext of(MultiMap headers) {
        String given = headers.get("traceparent");
        String traceparent = given != null && wellFormed(given) ? given : start();
        String traceId = traceparent.substring(3, 35);
        String requestId = headers.get("x-request-id");
        return new TraceContext(traceparent, traceId, plain(requestId) ? requestId : traceId);
    }

    private static String start() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return "00-" + HEX.toHexDigits(random.nextLong()) + HEX.toHexDigits(random.nextLong() | 1) + "-"
                + HEX.toHexDigits(random.nextLong() | 1) + "-01";
    }

    private static boolean wellFormed(String value) {
        if (value.length() != LENGTH
                || !value.startsWith("00-")
                || value.charAt(35) != '-'
                || value.charAt(52) != '-') {
            return false;
        }
        return hexadecimal(value, 3, 35) && hexadecimal(value, 36, 52) && hexadecimal(value, 53, LENGTH);
    }

    private static boolean hexadecimal(String value, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = value.charAt(i);
            if (!(c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
                return false;
            }
        }
        return true;
    }

    private static boolean plain(String value) {
        if (value == null || value.isEmpty() || value.length() > 64) {
            return false;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (!(Character.isLetterOrDigit(c) && c < 128 || c == '-' || c == '_' || c == '.')) {
                return false;
            }
        }
        return true;
    }
}
