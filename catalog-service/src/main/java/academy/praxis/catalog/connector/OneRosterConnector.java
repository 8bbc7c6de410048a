package academy.praxis.catalog.connector;

import academy.praxis.catalog.fetch.Fetched;
import academy.praxis.catalog.fetch.LimitedInputStream;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads the resources of a OneRoster 1.2 CSV export: resources.csv alone, or the zip with its manifest.csv. A bulk file lists all that there is; a
 * delta file what changed, with what is to be deleted.
 */
@ApplicationScoped
class OneRosterConnector implements Connector {
    private static final Setting URL = Setting.url("url", "Where resources.csv is, or the zip that holds it.");
    private static final Setting ADDRESS = Setting.text(
            "address",
            "Where a resource is opened, with {vendorResourceId}, {vendorId}, {applicationId} or {sourcedId} in it; for resources whose vendorResourceId is no web address.");
    private static final Setting CONTENT = Setting.choice(
            "content",
            "What resources.csv holds, when there is no manifest to say so.",
            "bulk",
            List.of("bulk", "delta"));
    private static final List<String> NEEDED = List.of("sourcedId", "vendorResourceId");
    private static final int MOST_ENTRIES = 1000;
    /** Of all files up to the one that is read; the others are passed over. */
    private static final long MOST_UNPACKED = 256 << 20;

    private static final long MOST_KEPT = 32 << 20;

    @Override
    public String kind() {
        return "oneroster-csv";
    }

    @Override
    public String description() {
        return "The resources of a OneRoster 1.2 CSV export.";
    }

    @Override
    public List<Setting> settings() {
        return CommonSettings.with(URL, ADDRESS, CONTENT);
    }

    @Override
    public void read(Source source, Sink sink) throws IOException {
        new FileRun(source, sink).read("application/zip, text/csv;q=0.9, */*;q=0.5", (file, run) -> {
            if (isZip(file)) {
                zip(file, source, run);
            } else {
                tell(run, CONTENT.of(source.settings()));
                try (Reader text = run.text(file)) {
                    resources(text, source, run);
                }
            }
        });
    }

    private static void tell(FileRun run, String content) {
        if (content.equals("delta")) {
            run.listsOnlyChanges();
        }
    }

    private static boolean isZip(Fetched file) throws IOException {
        try (InputStream in = file.body()) {
            return in.read() == 'P' && in.read() == 'K' && in.read() == 3 && in.read() == 4;
        }
    }

    private static void zip(Fetched file, Source source, FileRun run) throws IOException {
        Optional<byte[]> manifest = entry(file, "manifest.csv");
        if (manifest.isEmpty()) {
            throw new IOException("There is no manifest.csv in the zip.");
        }
        String mode = mode(manifest.get());
        if (mode.equals("absent")) {
            throw new IOException("The manifest says that the export holds no resources.");
        }
        tell(run, mode);
        byte[] resources = entry(file, "resources.csv")
                .orElseThrow(
                        () -> new IOException("There is no resources.csv in the zip, though its manifest names it."));
        String text = Charsets.decoded(resources, List.of());
        try (Reader reader = new java.io.StringReader(text)) {
            resources(reader, source, run);
        }
    }

    private static Optional<byte[]> entry(Fetched file, String name) throws IOException {
        try (InputStream in = file.body();
                ZipInputStream zip = new ZipInputStream(in)) {
            LimitedInputStream limited = new LimitedInputStream(zip, MOST_UNPACKED);
            ZipEntry entry = zip.getNextEntry();
            for (int i = 0; entry != null && i < MOST_ENTRIES; i++) {
                String path = entry.getName();
                if (path.substring(path.lastIndexOf('/') + 1).equalsIgnoreCase(name)) {
                    return Optional.of(new LimitedInputStream(limited, MOST_KEPT).readAllBytes());
                }
                limited.transferTo(java.io.OutputStream.nullOutputStream());
                entry = zip.getNextEntry();
            }
            return Optional.empty();
        } catch (ZipException | java.io.EOFException e) {
            throw new IOException("The zip is broken: " + SafeText.line(e.getMessage()), e);
        }
    }

    /** OneRoster CSV 1.2, section 4: one property a line. */
    private static String mode(byte[] manifest) throws IOException {
        try (CSVParser parser = CsvConnector.parser(
                new BufferedReader(new InputStreamReader(new ByteArrayInputStream(manifest), StandardCharsets.UTF_8)),
                ',')) {
            for (CSVRecord record : parser) {
                if (record.size() > 1 && record.get(0).equalsIgnoreCase("file.resources")) {
                    return record.get(1).toLowerCase(Locale.ROOT);
                }
            }
            return "absent";
        } catch (IllegalArgumentException | UncheckedIOException e) {
            throw new IOException("manifest.csv cannot be read: " + SafeText.line(e.getMessage()), e);
        }
    }

    private static void resources(Reader text, Source source, FileRun run) throws IOException {
        RecordReader counted = new RecordReader(text);
        try (CSVParser parser = CsvConnector.parser(counted, ',')) {
            List<String> names = parser.getHeaderNames();
            for (String needed : NEEDED) {
                if (names.stream().noneMatch(needed::equalsIgnoreCase)) {
                    throw new IOException("It is no resources.csv: there is no column " + needed + "; it has "
                            + CsvConnector.shown(names) + ".");
                }
            }
            String at = "line 2";
            counted.nextRecord();
            for (CSVRecord record : parser) {
                counted.nextRecord();
                boolean more = record.isConsistent()
                        ? run.take(new Resource(source, record), at)
                        : run.broken(at, "It has " + record.size() + " columns, not " + names.size() + ".");
                if (!more) {
                    return;
                }
                at = "line " + (parser.getCurrentLineNumber() + 1);
            }
        } catch (IllegalArgumentException | UncheckedIOException e) {
            throw new IOException("resources.csv cannot be read: " + SafeText.line(e.getMessage()), e);
        }
    }

    /** A line of resources.csv (OneRoster CSV 1.2, section 5.11); suppliers add what they like as metadata.*. */
    private record Resource(Source source, CSVRecord row) implements FileRun.Row {
        @Override
        public String id() {
            return RecordBuilder.shortId(value("sourcedId"));
        }

        @Override
        public boolean deleted() {
            return value("status").equalsIgnoreCase("tobedeleted");
        }

        @Override
        public SuppliedRecord record() throws UnusableRecordException {
            if (id().isEmpty()) {
                throw new UnusableRecordException("It has no sourcedId.");
            }
            RecordBuilder record = new RecordBuilder(new CommonSettings(source))
                    .externalId(id())
                    .title(SafeText.plainIfHtml(value("title")))
                    .summary(SafeText.plainIfHtml(value("metadata.description")))
                    .url(WebAddresses.of(value("metadata.url")))
                    .url(WebAddresses.of(value("vendorResourceId")))
                    .url(address())
                    .form(Forms.of(value("metadata.type")))
                    .length(Times.duration(value("metadata.duration")))
                    .language(value("metadata.language"))
                    .licence(value("metadata.licence"))
                    .identifier(value("vendorResourceId"))
                    .issuedAt(Times.instant(value("dateLastModified")));
            for (String keyword : value("metadata.keywords").split("[,;|]")) {
                record.skill(keyword);
            }
            return record.build();
        }

        private Optional<String> address() {
            String template = ADDRESS.of(source.settings());
            if (template == null) {
                return Optional.empty();
            }
            String url = template;
            for (String name : List.of("vendorResourceId", "vendorId", "applicationId", "sourcedId")) {
                url = url.replace("{" + name + "}", URLEncoder.encode(value(name), StandardCharsets.UTF_8));
            }
            return WebAddresses.of(url);
        }

        private String value(String name) {
            return row.isMapped(name) ? row.get(name) : "";
        }
    }
}
