package academy.praxis.gateway.http;

import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the scripts and styles of the web app lie compressed beside themselves (web/scripts/compress.mjs), best first. Nothing is compressed
 * here, least of all an answer with a secret in it.
 */
enum Coding {
    BROTLI("br", ".br"),
    GZIP("gzip", ".gz");

    private static final Map<String, String> TYPES =
            Map.of(".js", "text/javascript;charset=UTF-8", ".css", "text/css;charset=UTF-8");

    private final String token;
    private final String suffix;

    Coding(String token, String suffix) {
        this.token = token;
        this.suffix = suffix;
    }

    /** Its content coding (RFC 9110, 8.4.1). */
    String token() {
        return token;
    }

    /** Where a file is in this coding. */
    String of(String path) {
        return path + suffix;
    }

    /** The type of what a compressed file has in it; nothing for any other file. */
    Optional<String> typeWithin(String path) {
        return path.endsWith(suffix) ? typeOf(path.substring(0, path.length() - suffix.length())) : Optional.empty();
    }

    /** The best coding that a request takes of a file that lies there compressed (RFC 9110, 12.5.3). */
    static Optional<Coding> best(RoutingContext context, String path) {
        if (typeOf(path).isEmpty()) {
            return Optional.empty();
        }
        var accepted = context.parsedHeaders().acceptEncoding();
        return Stream.of(values())
                .filter(coding -> accepted.stream()
                        .anyMatch(each -> each.value().equalsIgnoreCase(coding.token) && each.weight() > 0))
                .findFirst();
    }

    private static Optional<String> typeOf(String path) {
        int dot = path.lastIndexOf('.');
        return dot < 0 ? Optional.empty() : Optional.ofNullable(TYPES.get(path.substring(dot)));
    }
}
