package academy.praxis.catalog.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What servers' robots.txt say (RFC 9309), remembered for a while. */
final class Robots {
    /** RFC 9309, section 2.5: at least 500 KiB are to be read. */
    static final long MOST_BYTES = 512 * 1024;

    private static final int MOST_HOSTS = 1000;
    private static final Duration FAILURE_REMEMBERED = Duration.ofMinutes(5);

    private final List<String> names;
    private final Duration remembered;
    private final long longestDelay;
    private final Map<String, Known> hosts = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MOST_HOSTS;
        }
    };

    Robots(String userAgent, Duration remembered, Duration longestDelay) {
        this.names = List.of(userAgent.split("[/ ]")[0].toLowerCase(Locale.ROOT));
        this.remembered = remembered;
        this.longestDelay = longestDelay.toMillis();
    }

    /**
     * The rules for a page.
     *
     * @param server gets the server's robots.txt: its bytes, {@code null} with the status when there is none
     */
    Rules rules(URI page, Server server) {
        String origin = (page.getScheme() + "://" + page.getRawAuthority()).toLowerCase(Locale.ROOT);
        synchronized (hosts) {
            Known known = hosts.get(origin);
            if (known != null && Instant.now().isBefore(known.until)) {
                return known.rules;
            }
        }
        Known asked = ask(origin, server);
        synchronized (hosts) {
            hosts.put(origin, asked);
        }
        return asked.rules;
    }

    private Known ask(String origin, Server server) {
        // No crawl delay is too long for the parser, which would otherwise forbid all: how long we wait is bounded
        // below.
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
        Answer answer = server.robots(origin + "/robots.txt");
        if (answer.body == null) {
            BaseRobotRules failed = parser.failedFetch(answer.status);
            return new Known(
                    new Rules(failed, 0, answer.failure),
                    Instant.now().plus(failed.isAllowNone() ? FAILURE_REMEMBERED : remembered));
        }
        BaseRobotRules rules = parser.parseContent(origin + "/robots.txt", answer.body, "text/plain", names);
        long delay = Math.max(0, Math.min(longestDelay, rules.getCrawlDelay()));
        return new Known(new Rules(rules, delay, null), Instant.now().plus(remembered));
    }

    /** Asks a server. */
    interface Server {
        Answer robots(String url);
    }

    /**
     * What it said.
     *
     * @param status 500 when it could not be reached
     * @param failure why there is no body
     */
    record Answer(int status, byte[] body, FetchException failure) {}

    /**
     * What holds for a server.
     *
     * @param delay between two requests, in ms
     * @param failure why the robots.txt could not be had; {@code null} when it was
     */
    record Rules(BaseRobotRules rules, long delay, FetchException failure) {
        boolean allow(URI page) {
            return rules.isAllowed(page.toString());
        }
    }

    private record Known(Rules rules, Instant until) {}
}
