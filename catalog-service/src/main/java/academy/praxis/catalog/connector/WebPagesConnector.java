package academy.praxis.catalog.connector;

import academy.praxis.catalog.fetch.FetchException;
import academy.praxis.catalog.fetch.Fetched;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads the pages that a sitemap lists, and takes those that say in JSON-LD that they are something to learn from. */
@ApplicationScoped
class WebPagesConnector implements Connector {
    private static final int MOST_DEPTH = 3;
    private static final int MOST_SITEMAPS = 1000;
    private static final long MOST_PAGE = 4 << 20;
    private static final int MOST_FAILURES_IN_A_ROW = 10;
    private static final int PAGES_BETWEEN_RESUME_POINTS = 25;
    private static final Setting URL = Setting.url("url", "Where the sitemap is, or a page if there is only one.");
    private static final Setting UNDER = Setting.text("under", "Only pages whose address begins with this.");

    @Override
    public String kind() {
        return "web-pages";
    }

    @Override
    public String description() {
        return "The pages of a site's sitemap that describe learning resources by schema.org or LRMI in JSON-LD.";
    }

    @Override
    public List<Setting> settings() {
        return CommonSettings.with(URL, UNDER);
    }

    @Override
    public void read(Source source, Sink sink) throws IOException {
        new Run(source, sink).read();
    }

    private static final class Run {
        private final Source source;
        private final Sink sink;
        private final CommonSettings settings;
        private final Map<String, Optional<Instant>> pages = new LinkedHashMap<>();
        private final Set<String> sitemaps = new HashSet<>();
        private boolean whole = true;
        private int failures;
        private boolean anyFailed;
        private int found;

        Run(Source source, Sink sink) {
            this.source = source;
            this.sink = sink;
            this.settings = new CommonSettings(source);
        }

        void read() throws IOException {
            Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS);
            list(URL.of(source.settings()), 0);
            String resume = source.resumeFrom().orElse("");
            int space = resume.indexOf(' ');
            if (space > 0 && pages.containsKey(resume.substring(space + 1))) {
                start = Times.instant(resume.substring(0, space)).orElse(start);
                skipTo(resume.substring(space + 1));
            }
            Optional<Instant> last = source.bookmark().flatMap(Times::instant);
            int done = 0;
            for (Map.Entry<String, Optional<Instant>> page : pages.entrySet()) {
                if (sink.isCancelled()) {
                    return;
                }
                // Of a page that was away nothing is known, however old it is when it comes back.
                boolean old = last.isPresent()
                        && source.known().containsKey(page.getKey())
                        && page.getValue().isPresent()
                        && page.getValue().get().isBefore(last.get());
                if (old) {
                    sink.unchanged(RecordBuilder.shortId(page.getKey()));
                    found++;
                } else {
                    visit(page.getKey());
                }
                if (++done % PAGES_BETWEEN_RESUME_POINTS == 0) {
                    sink.resumePoint(start + " " + page.getKey());
                }
            }
            if (found == 0) {
                sink.refused(
                        URL.of(source.settings()),
                        "None of its " + pages.size() + " pages describes a learning resource in JSON-LD.");
                whole = false;
            }
            if (!anyFailed) {
                // A page that failed is tried again, though its date in the sitemap is old by then.
                sink.remember(start.toString());
            }
            sink.complete(whole);
        }

        /** Those before were read by the run that broke off. */
        private void skipTo(String page) {
            List<String> before = new ArrayList<>();
            for (String url : pages.keySet()) {
                before.add(url);
                if (url.equals(page)) {
                    break;
                }
            }
            before.forEach(url -> {
                pages.remove(url);
                sink.unchanged(RecordBuilder.shortId(url));
            });
            found += before.size();
        }

        private void list(String url, int depth) throws IOException {
            if (!sitemaps.add(url)) {
                return;
            }
            if (sitemaps.size() > MOST_SITEMAPS || depth > MOST_DEPTH) {
                whole = false;
                sink.refused(
                        url, "There are too many sitemaps, or too many inside one another; this one was not read.");
                return;
            }
            try (Fetched page = source.fetcher().get(settings.request(url).atMost(Sitemap.MOST_BYTES))) {
                if (page.mediaType().contains("html")) {
                    add(new Sitemap.Place(url, Optional.empty()));
                    return;
                }
                Sitemap sitemap = Sitemap.of(page.bytes(), page.url().toString());
                sitemap.pages().forEach(this::add);
                for (String other : sitemap.sitemaps()) {
                    if (sink.isCancelled()) {
                        return;
                    }
                    if (isOurs(other)) {
                        list(other, depth + 1);
                    } else {
                        sink.refused(other, "The sitemap is on another host.");
                    }
                }
            } catch (IOException e) {
                if (depth == 0) {
                    throw e;
                }
                whole = false;
                sink.refused(url, e.getMessage());
            }
        }

        private void add(Sitemap.Place place) {
            String under = UNDER.of(source.settings());
            if (under != null && !place.url().startsWith(under)) {
                return;
            }
            if (!isOurs(place.url())) {
                sink.refused(place.url(), "The page is on another host than the sitemap that lists it.");
            } else if (pages.size() < settings.mostRecords()) {
                pages.putIfAbsent(place.url(), place.changed());
            } else if (whole) {
                whole = false;
                sink.refused(place.url(), "There are more than " + pages.size() + " pages; the rest was not read.");
            }
        }

        /** A sitemap speaks for its own host only. */
        private boolean isOurs(String url) {
            return URI.create(url)
                    .getRawAuthority()
                    .equalsIgnoreCase(URI.create(URL.of(source.settings())).getRawAuthority());
        }

        private void visit(String url) throws IOException {
            String id = RecordBuilder.shortId(url);
            try (Fetched page = source.fetcher()
                    .get(settings.request(url)
                            .accepting("text/html, application/xhtml+xml;q=0.9")
                            .atMost(MOST_PAGE)
                            .since(source.known().get(url)))) {
                failures = 0;
                if (page.notModified()) {
                    sink.unchanged(id);
                    sink.fetched(url, page.state());
                    found++;
                } else {
                    take(page, id);
                    sink.fetched(url, page.state());
                }
            } catch (FetchException e) {
                failed(id, e);
            }
        }

        private void failed(String id, FetchException e) throws FetchException {
            switch (e.reason()) {
                case GONE -> sink.deleted(id);
                case ROBOTS, TOO_LARGE, NOT_ALLOWED, TOO_MANY_REDIRECTS -> sink.refused(id, e.getMessage());
                default -> {
                    anyFailed = true;
                    if (++failures == MOST_FAILURES_IN_A_ROW) {
                        throw e;
                    }
                    sink.refused(id, e.getMessage());
                }
            }
        }

        private void take(Fetched page, String id) throws IOException {
            Document html;
            try (InputStream in = page.body()) {
                html = Jsoup.parse(
                        in,
                        page.charset()
                                .flatMap(Charsets::named)
                                .map(charset -> charset.name())
                                .orElse(null),
                        page.url().toString());
            }
            LinkedData data = new LinkedData();
            String problem = null;
            for (Element script : html.select("script[type*=ld+json]")) {
                try {
                    data.add(script.data(), page.url());
                } catch (LinkedData.UnreadableException e) {
                    problem = e.getMessage();
                }
            }
            Optional<LinkedData.Node> node =
                    LearningResources.main(data, page.url().toString());
            if (node.isEmpty()) {
                if (problem != null) {
                    sink.refused(id, problem);
                }
                return;
            }
            found++;
            try {
                sink.record(LearningResources.record(node.get(), id, page.url(), settings));
            } catch (UnusableRecordException e) {
                sink.refused(id, e.getMessage());
            }
        }
    }
}
