package academy.praxis.catalog.connector;

import academy.praxis.catalog.fetch.FetchRequest;
import academy.praxis.catalog.fetch.Fetched;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads feeds: RSS, Atom and podcasts. A feed tells what is new, so what is not in it is not gone, unless it says that it holds all. */
@ApplicationScoped
class FeedConnector implements Connector {
    private static final long MOST_BYTES = 32 << 20;
    private static final String ACCEPT =
            "application/atom+xml, application/rss+xml, application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, */*;q=0.1";
    private static final Setting URL = Setting.url("url", "Where the feed is.");
    private static final Setting COMPLETE = Setting.yesNo(
            "complete",
            "Whether the feed always lists all that there is, so that what it no longer lists is gone.",
            false);
    private static final Setting MOST_PAGES =
            Setting.number("most-pages", "How many pages of a feed in several (RFC 5005) are read.", 20, 1, 1000);

    @Override
    public String kind() {
        return "rss";
    }

    @Override
    public String description() {
        return "A feed in RSS or Atom, also of a podcast.";
    }

    @Override
    public List<Setting> settings() {
        return CommonSettings.with(URL, COMPLETE, MOST_PAGES);
    }

    @Override
    public void read(Source source, Sink sink) throws IOException {
        new Run(source, sink).read();
    }

    private static final class Run {
        private final Source source;
        private final Sink sink;
        private final CommonSettings settings;
        private final Set<String> pages = new HashSet<>();
        private final Set<String> ids = new HashSet<>();
        private long records;
        private boolean whole = true;

        Run(Source source, Sink sink) {
            this.source = source;
            this.sink = sink;
            this.settings = new CommonSettings(source);
        }

        void read() throws IOException {
            String url = URL.of(source.settings());
            Optional<String> page = Optional.of(url);
            boolean complete = COMPLETE.of(source.settings()).equals("true");
            while (page.isPresent() && !sink.isCancelled()) {
                if (!pages.add(page.get())) {
                    break;
                }
                if (pages.size() > Long.parseLong(MOST_PAGES.of(source.settings()))) {
                    whole = false;
                    sink.refused(page.get(), "The feed has more pages than are to be read.");
                    break;
                }
                Optional<Feed> feed = fetch(page.get());
                if (feed.isEmpty()) {
                    sink.notModified();
                    return;
                }
                complete |= feed.get().isComplete();
                page = records < settings.mostRecords() ? next(feed.get(), url) : Optional.empty();
            }
            sink.complete(complete && whole && !sink.isCancelled());
        }

        /** A feed speaks for its own host only. */
        private Optional<String> next(Feed feed, String url) {
            Optional<String> next = feed.next();
            if (next.isPresent() && !isOn(next.get(), url) && !isOn(next.get(), feed.address())) {
                whole = false;
                sink.refused(next.get(), "The next page of the feed is on another host.");
                return Optional.empty();
            }
            return next;
        }

        private static boolean isOn(String url, String other) {
            return URI.create(url)
                    .getRawAuthority()
                    .equalsIgnoreCase(URI.create(other).getRawAuthority());
        }

        /** Nothing when the first page, where new entries are, has not changed. */
        private Optional<Feed> fetch(String url) throws IOException {
            FetchRequest request = settings.request(url).accepting(ACCEPT).atMost(MOST_BYTES);
            boolean first = pages.size() == 1;
            try (Fetched page =
                    source.fetcher().get(first ? request.since(source.known().get(url)) : request)) {
                if (page.notModified()) {
                    return Optional.empty();
                }
                LenientXml.Read read = LenientXml.read(page.bytes(), page.charset());
                Feed feed = Feed.of(read.document(), page.url().toString());
                if (first) {
                    sink.described(feed.about());
                }
                read.problem().ifPresent(problem -> {
                    whole = false;
                    sink.refused(url, "The feed is not well-formed; what could be made out was read. " + problem);
                });
                entries(feed, read.brokenOff());
                feed.deleted().stream().map(RecordBuilder::shortId).forEach(sink::deleted);
                if (first) {
                    sink.fetched(url, page.state());
                }
                return Optional.of(feed);
            }
        }

        private void entries(Feed feed, boolean brokenOff) {
            for (int i = 0; i < feed.size() && !sink.isCancelled(); i++) {
                if (records == settings.mostRecords()) {
                    whole = false;
                    sink.refused(
                            "entry " + (i + 1), "There are more than " + records + " entries; the rest was not read.");
                    return;
                }
                String at = "entry " + (records + 1);
                records++;
                if (brokenOff && i == feed.size() - 1) {
                    sink.refused(at, "The feed breaks off in this entry.");
                    return;
                }
                entry(feed, i, at);
            }
        }

        private void entry(Feed feed, int number, String at) {
            String id = "";
            try {
                FeedEntry entry = feed.entry(number);
                id = RecordBuilder.shortId(entry.id());
                SuppliedRecord record = FeedRecords.of(entry, feed, settings);
                if (ids.add(record.externalId())) {
                    sink.record(record);
                } else {
                    sink.refused(at, "The feed has another entry with the same id, " + record.externalId() + ".");
                }
            } catch (UnusableRecordException e) {
                sink.refused(id.isEmpty() ? at : id, e.getMessage());
            }
        }
    }
}
