package academy.praxis.catalog.connector;

import academy.praxis.catalog.fetch.Fetched;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdom2.Element;

/**
 * Harvests a repository by OAI-PMH 2.0: everything at first, then what has changed since. A repository that does not tell what it deleted is
 * harvested as a whole each time, so that what is gone is noticed.
 */
@ApplicationScoped
class OaiPmhConnector implements Connector {
    private static final long MOST_BYTES = 64 << 20;
    private static final int MOST_TOKEN = 4_000;
    private static final Setting URL = Setting.url("url", "The base address of the repository.");
    private static final Setting PREFIX = new Setting(
            "metadata-prefix",
            Setting.Kind.TEXT,
            false,
            "The format that is asked for: oai_dc for Dublin Core, or what the repository calls its LOM.",
            "oai_dc",
            List.of(),
            0,
            100);
    private static final Setting SET = Setting.text("set", "Only this set of the repository.");
    private static final Setting FROM = Setting.text("from", "Only what changed since this day, such as 2020-01-31.");
    private static final Setting UNTIL = Setting.text("until", "Only what changed up to this day.");

    @Override
    public String kind() {
        return "oai-pmh";
    }

    @Override
    public String description() {
        return "A repository that is harvested by OAI-PMH, in Dublin Core or LOM.";
    }

    @Override
    public List<Setting> settings() {
        return CommonSettings.with(URL, PREFIX, SET, FROM, UNTIL);
    }

    @Override
    public void read(Source source, Sink sink) throws IOException {
        new Run(source, sink).read();
    }

    /** The repository answered with an error of the protocol. */
    private static final class ProtocolException extends IOException {
        private final String code;

        ProtocolException(String code, String message) {
            super("The repository answers " + code + (message.isEmpty() ? "." : ": " + message));
            this.code = code;
        }
    }

    private static final class Run {
        private final Source source;
        private final Sink sink;
        private final CommonSettings settings;
        private final OaiRecords records;
        private final Set<String> tokens = new HashSet<>();
        private long read;
        private boolean whole = true;
        private String bookmark;

        Run(Source source, Sink sink) {
            this.source = source;
            this.sink = sink;
            this.settings = new CommonSettings(source);
            this.records = new OaiRecords(settings);
        }

        void read() throws IOException {
            Element identity = child(ask("verb=Identify"), "Identify");
            sink.described(new SourceDescription(
                    RecordBuilder.cut(SafeText.line(text(identity, "repositoryName")), 200),
                    null,
                    null,
                    null,
                    null,
                    null));
            Optional<Resume> resume = source.resumeFrom().flatMap(Resume::of);
            try {
                if (resume.isPresent()) {
                    whole = false;
                    bookmark = resume.get().bookmark;
                    harvest("verb=ListRecords&resumptionToken=" + encoded(resume.get().token));
                    return;
                }
            } catch (ProtocolException e) {
                if (!e.code.equals("badResumptionToken")) {
                    throw e;
                }
                // The repository has forgotten where we were; what was had then is read again.
                bookmark = null;
                read = 0;
                tokens.clear();
            }
            harvestAnew(identity);
        }

        private void harvestAnew(Element identity) throws IOException {
            boolean tellsDeletions = !text(identity, "deletedRecord").equals("no");
            Optional<String> since = tellsDeletions ? source.bookmark() : Optional.empty();
            String from = since.orElse(FROM.of(source.settings()));
            whole = from == null && UNTIL.of(source.settings()) == null;
            boolean seconds = text(identity, "granularity").contains("T");
            String query = "verb=ListRecords&metadataPrefix=" + encoded(PREFIX.of(source.settings()))
                    + argument("set", SET.of(source.settings()))
                    + argument("from", from == null || seconds || from.length() <= 10 ? from : from.substring(0, 10))
                    + argument("until", UNTIL.of(source.settings()));
            try {
                harvest(query);
            } catch (ProtocolException e) {
                if (!e.code.equals("noRecordsMatch")) {
                    throw e;
                }
                if (since.isPresent()) {
                    sink.notModified();
                } else {
                    sink.complete(false);
                }
            }
        }

        private void harvest(String first) throws IOException {
            String query = first;
            while (!sink.isCancelled()) {
                Element answer = ask(query);
                if (bookmark == null) {
                    bookmark = Times.instant(text(answer, "responseDate"))
                            .orElseGet(Instant::now)
                            .truncatedTo(ChronoUnit.SECONDS)
                            .toString();
                }
                Element list = child(answer, "ListRecords");
                if (!take(list)) {
                    break;
                }
                String token = text(list, "resumptionToken");
                if (token.isEmpty()) {
                    break;
                }
                if (token.length() > MOST_TOKEN) {
                    throw new IOException(
                            "The repository gives a resumption token of more than " + MOST_TOKEN + " characters.");
                }
                if (!tokens.add(token)) {
                    throw new IOException(
                            "The repository gives the same resumption token again; the harvest would never end.");
                }
                sink.resumePoint(new Resume(bookmark, token).text());
                query = "verb=ListRecords&resumptionToken=" + encoded(token);
            }
            if (!sink.isCancelled()) {
                sink.remember(bookmark);
                sink.complete(whole);
            }
        }

        /** Whether there may be more. */
        private boolean take(Element list) {
            for (Element record : list.getChildren()) {
                if (record.getName().equals("record")) {
                    if (sink.isCancelled()) {
                        return false;
                    }
                    if (read == settings.mostRecords()) {
                        whole = false;
                        sink.refused(
                                "record " + (read + 1),
                                "There are more than " + read + " records; the rest was not read.");
                        return false;
                    }
                    read++;
                    take(record, "record " + read);
                }
            }
            return true;
        }

        private void take(Element record, String at) {
            Element header = children(record, "header");
            String id = header == null ? "" : RecordBuilder.shortId(text(header, "identifier"));
            if (id.isEmpty()) {
                sink.refused(at, "It has no identifier.");
                return;
            }
            if (header.getAttributeValue("status", "").equals("deleted")) {
                sink.deleted(id);
                return;
            }
            try {
                Element metadata = children(record, "metadata");
                if (metadata == null || metadata.getChildren().isEmpty()) {
                    throw new UnusableRecordException("It has no metadata.");
                }
                sink.record(records.of(id, metadata.getChildren().get(0), text(header, "datestamp")));
            } catch (UnusableRecordException e) {
                sink.refused(id, e.getMessage());
            }
        }

        private Element ask(String query) throws IOException {
            String url = URL.of(source.settings());
            String asked = url + (url.contains("?") ? "&" : "?") + query;
            try (Fetched page = source.fetcher()
                    .get(settings.request(asked)
                            .accepting("text/xml, application/xml;q=0.9")
                            .atMost(MOST_BYTES))) {
                LenientXml.Read read = LenientXml.read(page.bytes(), page.charset());
                Element root = read.document().getRootElement();
                if (!root.getName().equals("OAI-PMH")) {
                    throw new IOException(url + " does not answer as an OAI-PMH repository: the root element is "
                            + SafeText.line(root.getName()) + ".");
                }
                Element error = children(root, "error");
                if (error != null) {
                    throw new ProtocolException(
                            RecordBuilder.cut(SafeText.line(error.getAttributeValue("code", "an error")), 100),
                            RecordBuilder.cut(SafeText.line(error.getText()), 500));
                }
                if (read.brokenOff()) {
                    throw new IOException("The answer of the repository breaks off: "
                            + read.problem().orElse(""));
                }
                read.problem()
                        .ifPresent(problem -> sink.refused(
                                asked, "The answer is not well-formed; what could be made out was read. " + problem));
                return root;
            }
        }

        private static String argument(String name, String value) {
            return value == null ? "" : "&" + name + "=" + encoded(value);
        }

        private static String encoded(String value) {
            return URLEncoder.encode(value, StandardCharsets.UTF_8);
        }

        private static Element child(Element parent, String name) throws IOException {
            Element child = children(parent, name);
            if (child == null) {
                throw new IOException("The repository's answer has no " + name + " in it.");
            }
            return child;
        }

        private static Element children(Element parent, String name) {
            return parent.getChildren().stream()
                    .filter(child -> child.getName().equals(name))
                    .findFirst()
                    .orElse(null);
        }

        private static String text(Element parent, String name) {
            Element child = children(parent, name);
            return child == null ? "" : child.getTextTrim();
        }
    }

    /** Where a harvest was, and when it began. */
    private record Resume(String bookmark, String token) {
        static Optional<Resume> of(String text) {
            int space = text.indexOf(' ');
            return space < 0
                    ? Optional.empty()
                    : Optional.of(new Resume(text.substring(0, space), text.substring(space + 1)));
        }

        String text() {
            return bookmark + " " + token;
        }
    }
}
