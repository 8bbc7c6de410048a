package academy.praxis.gateway.route;

import academy.praxis.gateway.GatewayConfig;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Finds the service for a path by its first segment below {@code /api}, and the limits of the route. */
@Singleton
public class Routes {

    private static final String API = "/api/";
    private static final String OPERATIONS = "operations";

    private final Map<String, Route> byArea = new HashMap<>();
    private final Map<String, Route> operations = new HashMap<>();
    private final Map<String, Upstream> upstreams = new TreeMap<>();
    private final List<Special> special = new ArrayList<>();

    private final List<PathPattern> open;
    private final List<PathPattern> printed;
    private final List<PathPattern> streams;
    private final Set<String> forms;

    private record Special(PathPattern pattern, long maxBody, long timeoutMillis) {}

    Routes(GatewayConfig config, MeterRegistry meters) {
        config.services().forEach((name, service) -> {
            Upstream upstream = new Upstream(name, service, meters);
            upstreams.put(name, upstream);
            Route route = new Route(
                    upstream, config.http().maxBody(), service.timeout().toMillis());
            operations.put(name, route);
            service.areas().forEach(area -> {
                Route other = byArea.put(area, route);
                if (other != null) {
                    throw new IllegalArgumentException("Two services claim /api/" + area + ": " + name + " and "
                            + other.upstream().name());
                }
            });
        });
        config.routeLimits()
                .values()
                .forEach(limits -> special.add(new Special(
                        PathPattern.of(limits.path()),
                        limits.maxBody(),
                        limits.timeout().toMillis())));
        open = patterns(config.openPaths());
        printed = patterns(config.printedPaths());
        streams = patterns(config.streamPaths());
        forms = Set.copyOf(config.openForms().orElse(List.of()));
    }

    private static List<PathPattern> patterns(Optional<List<String>> paths) {
        return paths.orElse(List.of()).stream().map(PathPattern::of).toList();
    }

    /** The services. */
    public Collection<Upstream> upstreams() {
        return upstreams.values();
    }

    /** The route of a path that begins with {@code /api/}, or null when no service answers there. */
    public Route find(String path) {
        int end = path.indexOf('/', API.length());
        String area = end < 0 ? path.substring(API.length()) : path.substring(API.length(), end);
        if (OPERATIONS.equals(area)) {
            return end < 0 ? null : operations.get(segment(path, end + 1));
        }
        Route route = byArea.get(area);
        for (Special candidate : special) {
            if (route != null
                    && candidate.pattern().area().equals(area)
                    && candidate.pattern().matches(path.split("/"))) {
                return new Route(route.upstream(), candidate.maxBody(), candidate.timeoutMillis());
            }
        }
        for (PathPattern candidate : open) {
            if (route != null && candidate.area().equals(area) && candidate.matches(path.split("/"))) {
                return new Route(
                        route.upstream(),
                        route.maxBody(),
                        route.timeoutMillis(),
                        candidate.text(),
                        forms.contains(candidate.text()),
                        false);
            }
        }
        for (PathPattern candidate : streams) {
            if (route != null && candidate.area().equals(area) && candidate.matches(path.split("/"))) {
                return new Route(route.upstream(), route.maxBody(), route.timeoutMillis(), null, false, true);
            }
        }
        return route;
    }

    /** Whether people look at what is there in a browser; see {@link GatewayConfig#printedPaths}. */
    public boolean isPrinted(String path) {
        return printed.stream()
                .anyMatch(candidate -> path.endsWith(candidate.last()) && candidate.matches(path.split("/")));
    }

    /** The path as logs may hold it; see {@link Route#shown}. */
    public String shown(String path) {
        return open.stream()
                .filter(candidate -> path != null && candidate.matches(path.split("/")))
                .map(PathPattern::text)
                .findFirst()
                .orElse(path);
    }

    private static String segment(String path, int from) {
        int end = path.indexOf('/', from);
        return end < 0 ? path.substring(from) : path.substring(from, end);
    }

    /**
     * Can this raw path mean only one thing? No dot segments, no empty segments, no encoded dots, slashes or
     * backslashes, nothing that RFC 3986 does not allow in a path: otherwise a service could read it differently from
     * the gateway and answer something that was not meant to be reachable.
     */
    public static boolean unambiguous(String path) {
        int length = path.length();
        for (int i = 0; i < length; i++) {
            char c = path.charAt(i);
            if (c <= ' ' || c >= 0x7f || "\"<>\\^`{|};".indexOf(c) >= 0) {
                return false;
            }
            if (c == '/' && i + 1 < length && !plainAfterSlash(path, i + 1)) {
                return false;
            }
            if (c == '%' && !harmlessEscape(path, i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean plainAfterSlash(String path, int i) {
        char c = path.charAt(i);
        if (c == '/') {
            return false;
        }
        if (c != '.') {
            return true;
        }
        int next = i + 1 < path.length() && path.charAt(i + 1) == '.' ? i + 2 : i + 1;
        return next < path.length() && path.charAt(next) != '/';
    }

    private static boolean harmlessEscape(String path, int i) {
        if (i + 2 >= path.length()) {
            return false;
        }
        int value = Character.digit(path.charAt(i + 1), 16) * 16 + Character.digit(path.charAt(i + 2), 16);
        return Character.digit(path.charAt(i + 1), 16) >= 0
                && Character.digit(path.charAt(i + 2), 16) >= 0
                && value >= ' '
                && value != '.'
                && value != '/'
                && value != '\\'
                && value != '%'
                && value != ';'
                && value != 0x7f;
    }
}
