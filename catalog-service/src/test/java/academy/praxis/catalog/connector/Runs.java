package academy.praxis.catalog.connector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import academy.praxis.catalog.fetch.FetchState;
import academy.praxis.catalog.fetch.Fetcher;
import academy.praxis.catalog.fetch.TestLimits;
import academy.praxis.catalog.fetch.TestServer;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Runs of a connector against a server, one after the other as the registry would do them. */
class Runs {
    private static final Map<String, Fetcher> FETCHERS = new ConcurrentHashMap<>();

    private final Connector connector;
    private final Fetcher fetcher;
    private final Map<String, String> settings = new TreeMap<>(Map.of("language", "en"));
    private Optional<String> resumeFrom = Optional.empty();
    private Optional<String> bookmark = Optional.empty();
    private final Map<String, FetchState> known = new HashMap<>();

    Runs(Connector connector, TestServer server) {
        this.connector = connector;
        this.fetcher = FETCHERS.computeIfAbsent(server.host(), host -> new Fetcher(TestLimits.allowing(host)));
    }

    Runs with(String setting, String value) {
        settings.put(setting, value);
        return this;
    }

    Runs resumingFrom(String token) {
        resumeFrom = Optional.of(token);
        return this;
    }

    /** As after the item of this page was retired. */
    Runs forgetting(String url) {
        known.remove(url);
        return this;
    }

    CollectingSink run() throws IOException {
        return run(new CollectingSink());
    }

    CollectingSink run(CollectingSink sink) throws IOException {
        assertEquals(List.of(), Setting.check(connector.settings(), settings));
        connector.read(new Source(settings, resumeFrom, bookmark, Map.copyOf(known), fetcher), sink);
        resumeFrom = Optional.empty();
        bookmark = Optional.ofNullable(sink.bookmark).or(() -> bookmark);
        known.putAll(sink.fetched);
        return sink;
    }
}
