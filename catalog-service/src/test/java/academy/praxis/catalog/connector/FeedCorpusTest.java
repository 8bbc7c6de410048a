package academy.praxis.catalog.connector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.catalog.connector.FeedCorpus.Finding;
import academy.praxis.catalog.connector.FeedCorpus.Verdict;
import academy.praxis.catalog.connector.FeedCorpus.Yield;
import academy.praxis.catalog.fetch.TestServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Every file of a folder of odd feeds with {@code Expect:} in its head, as feedparser's tests have it, means for us what it says. The folder is not
 * part of the project: {@code -Dpraxis.feeds.corpus=FOLDER} names it.
 */
@EnabledIfSystemProperty(named = "praxis.feeds.corpus", matches = ".+")
class FeedCorpusTest {
    private static final Logger LOG = Logger.getLogger(FeedCorpusTest.class);
    private static final Pattern EXPECTATION = Pattern.compile("Expect:\\s*(.*?)\\s*\\n");

    private static final String TITLE = "<title>Completed title</title>";
    private static final String ADDRESS = "<link>http://completed.example/{n}</link>";

    @Test
    void everyFeedMeansWhatItSays() throws IOException {
        Path corpus = Path.of(System.getProperty("praxis.feeds.corpus"));
        Map<Verdict, Map<String, String>> found = new EnumMap<>(Verdict.class);
        List<Path> files;
        try (Stream<Path> all = Files.walk(corpus)) {
            files = all.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .toList();
        }
        try (TestServer server = new TestServer()) {
            for (Path file : files) {
                Finding finding = judge(file, server);
                found.computeIfAbsent(finding.verdict(), verdict -> new TreeMap<>())
                        .put(corpus.relativize(file).toString(), finding.why());
            }
        }
        found.forEach((verdict, of) -> LOG.infof("%s: %d of %d", verdict, of.size(), files.size()));
        Map<String, Long> reasons = new TreeMap<>();
        Stream.of(Verdict.NOT_OF_AN_ITEM, Verdict.MET_ONCE_COMPLETE, Verdict.REFUSED)
                .flatMap(verdict ->
                        found.getOrDefault(verdict, Map.of()).values().stream().map(why -> verdict + ": " + why))
                .forEach(why -> reasons.merge(why, 1L, Long::sum));
        found.getOrDefault(Verdict.REFUSED, Map.of()).keySet().forEach(file -> LOG.infof("refused: %s", file));
        reasons.forEach((why, count) -> LOG.infof("%4d %s", count, why));

        assertTrue(files.size() > 0, "there is no feed in " + corpus);
        assertEquals(Map.of(), found.getOrDefault(Verdict.WRONG, Map.of()));
    }

    private static Finding judge(Path file, TestServer server) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Matcher expectation = EXPECTATION.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
        if (!expectation.find()) {
            return new Finding(Verdict.WRONG, "it says nothing of what it means");
        }
        Finding finding = judge(expectation.group(1), bytes, "/" + file.getFileName(), server);
        if (finding.verdict() != Verdict.REFUSED) {
            return finding;
        }
        for (String lacking : List.of(TITLE, ADDRESS, TITLE + ADDRESS)) {
            Finding completed =
                    judge(expectation.group(1), completed(bytes, lacking), "/completed-" + file.getFileName(), server);
            if (completed.verdict() == Verdict.MET) {
                return new Finding(Verdict.MET_ONCE_COMPLETE, finding.why());
            }
        }
        return finding;
    }

    private static byte[] completed(byte[] feed, String lacking) {
        String text = new String(feed, StandardCharsets.ISO_8859_1);
        String atom = lacking.replaceAll("<link>(.*)</link>", "<link href='$1'/>");
        int[] number = {0};
        return Pattern.compile("<(item|entry)( [^>]*)?>")
                .matcher(text)
                .replaceAll(start -> start.group()
                        + (start.group(1).equals("entry") ? atom : lacking)
                                .replace("{n}", Integer.toString(number[0]++)))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Finding judge(String expectation, byte[] bytes, String path, TestServer server) throws IOException {
        server.page(path, "application/xml", bytes);
        CollectingSink sink = new Runs(new FeedConnector(), server)
                .with("url", server.url(path))
                .run();
        String problem = sink.refused.remove(server.url(path));
        return FeedCorpus.judge(expectation, sink.described, yields(bytes, server.url(path), sink), problem != null);
    }

    private static List<Yield> yields(byte[] bytes, String url, CollectingSink sink) throws IOException {
        Feed feed = Feed.of(LenientXml.read(bytes, Optional.empty()).document(), url);
        String source = new String(bytes, StandardCharsets.UTF_8);
        List<String> refusals = new ArrayList<>(sink.refused.values());
        List<Yield> yields = new ArrayList<>();
        for (int i = 0; i < feed.size(); i++) {
            Optional<FeedEntry> understood = understood(feed, i);
            Optional<SuppliedRecord> yielded =
                    understood.flatMap(entry -> record(entry, feed)).filter(sink.records::remove);
            yields.add(new Yield(yielded, understood, yielded.isPresent() ? "" : refusals.remove(0), source));
        }
        return yields;
    }

    private static Optional<SuppliedRecord> record(FeedEntry entry, Feed feed) {
        Source source = new Source(Map.of("language", "en"), Optional.empty(), Optional.empty(), Map.of(), null);
        try {
            return Optional.of(FeedRecords.of(entry, feed, new CommonSettings(source)));
        } catch (UnusableRecordException refused) {
            return Optional.empty();
        }
    }

    private static Optional<FeedEntry> understood(Feed feed, int number) {
        try {
            return Optional.of(feed.entry(number));
        } catch (UnusableRecordException e) {
            return Optional.empty();
        }
    }
}
