package academy.praxis.catalog.connector;

import academy.praxis.catalog.fetch.FetchRequest;
import academy.praxis.catalog.fetch.Fetched;
import academy.praxis.catalog.fetch.Fetcher;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;

/** The worked example of docs/connectors.md: JSON Feed (jsonfeed.org, version 1.1). */
@ApplicationScoped
class JsonFeedConnector implements Connector {
    private static final Setting URL = Setting.url("url", "Where the feed is.");

    @Override
    public String kind() {
        return "json-feed";
    }

    @Override
    public String description() {
        return "A feed in JSON Feed.";
    }

    @Override
    public List<Setting> settings() {
        return CommonSettings.with(URL);
    }

    @Override
    public void read(Source source, Sink sink) throws IOException {
        CommonSettings settings = new CommonSettings(source);
        String url = URL.of(source.settings());
        Fetcher fetcher = source.fetcher();
        FetchRequest request =
                settings.request(url).atMost(8 << 20).since(source.known().get(url));
        try (Fetched page = fetcher.get(request)) {
            if (page.notModified()) {
                sink.notModified();
                return;
            }
            JsonNode feed = new ObjectMapper().readTree(page.bytes());
            int number = 0;
            for (JsonNode item : feed.path("items")) {
                if (sink.isCancelled() || number == settings.mostRecords()) {
                    break;
                }
                number++;
                try {
                    sink.record(record(item, settings));
                } catch (UnusableRecordException e) {
                    sink.refused("item " + number, e.getMessage());
                }
            }
            sink.fetched(url, page.state());
            sink.complete(false);
        }
    }

    private static SuppliedRecord record(JsonNode item, CommonSettings settings) throws UnusableRecordException {
        RecordBuilder record = new RecordBuilder(settings)
                .externalId(item.path("id").asText())
                .title(item.path("title").asText())
                .summary(SafeText.plain(item.path("summary").asText()))
                .body(SafeText.markdown(
                        item.path("content_html").asText(), item.path("url").asText()))
                .body(SafeText.markdownOfPlain(item.path("content_text").asText()))
                .url(WebAddresses.of(item.path("url").asText()))
                .issuedAt(Times.instant(item.path("date_published").asText()))
                .language(item.path("language").asText());
        item.path("authors").forEach(author -> record.author(author.path("name").asText()));
        item.path("tags").forEach(tag -> record.skill(tag.asText()));
        return record.build();
    }
}
