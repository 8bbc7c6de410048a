package academy.praxis.catalog.connector;

import academy.praxis.catalog.fetch.FetchState;
import academy.praxis.catalog.fetch.Fetcher;
import java.util.Map;
import java.util.Optional;

/**
 * What a run reads from, and what earlier runs left behind.
 *
 * @param settings by name; those that were not given are absent
 * @param resumeFrom the last resume point of a run that broke off; a run that starts anew has none
 * @param bookmark what the last run that came to its end asked to remember; absent in a first run and where everything is to be read again
 * @param known what servers told of pages in earlier runs, by address as asked for; empty where everything is to be read again
 * @param fetcher the only way to the network
 */
public record Source(
        Map<String, String> settings,
        Optional<String> resumeFrom,
        Optional<String> bookmark,
        Map<String, FetchState> known,
        Fetcher fetcher) {

    public Source {
        settings = Map.copyOf(settings);
        known = Map.copyOf(known);
    }
}
