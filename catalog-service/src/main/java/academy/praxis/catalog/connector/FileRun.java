package academy.praxis.catalog.connector;

import academy.praxis.catalog.fetch.FetchState;
import academy.praxis.catalog.fetch.Fetched;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A run through a file of rows: fetched as a whole, then read row by row. Resumes at the row where it broke off while the file is the same; the
 * rows before it are named as still there.
 */
final class FileRun {
    static final Setting CHARSET = Setting.text(
            "charset", "What the file is written in, such as windows-1252, where that is not noticed by itself.");
    static final Setting COMPLETE = Setting.yesNo(
            "complete", "Whether the file lists all that there is, so that what it does not list is gone.", true);
    private static final int ROWS_BETWEEN_RESUME_POINTS = 500;

    private final Source source;
    private final Sink sink;
    private final CommonSettings settings;
    private final Set<String> ids = new HashSet<>();
    private String fingerprint = "";
    private long resumeAt;
    private long rows;
    private boolean whole = true;

    FileRun(Source source, Sink sink) {
        this.source = source;
        this.sink = sink;
        this.settings = new CommonSettings(source);
    }

    /** Reads the rows of a file. */
    interface Rows {
        void read(Fetched file, FileRun run) throws IOException;
    }

    /** One row, of which a record may be made. */
    interface Row {
        /** Empty when it has none. */
        String id();

        boolean deleted();

        SuppliedRecord record() throws UnusableRecordException;
    }

    void read(String accept, Rows reader) throws IOException {
        String url = source.settings().get("url");
        FetchState known =
                source.resumeFrom().isPresent() ? null : source.known().get(url);
        try (Fetched file =
                source.fetcher().get(settings.request(url).accepting(accept).since(known))) {
            if (file.notModified()) {
                sink.notModified();
                return;
            }
            fingerprint =
                    file.size() + "/" + file.state().etag() + "/" + file.state().lastModified();
            source.resumeFrom().ifPresent(this::resume);
            reader.read(file, this);
            if (!sink.isCancelled()) {
                sink.fetched(url, file.state());
                sink.complete(whole && !COMPLETE.of(source.settings()).equals("false"));
            }
        }
    }

    /** What the file does not name is still there. */
    void listsOnlyChanges() {
        whole = false;
    }

    private void resume(String token) {
        int space = token.indexOf(' ');
        if (space > 0 && token.substring(space + 1).equals(fingerprint)) {
            resumeAt = Long.parseLong(token.substring(0, space));
        }
    }

    /**
     * Takes one row.
     *
     * @return whether to go on
     */
    boolean take(Row row, String at) {
        if (sink.isCancelled()) {
            return false;
        }
        if (rows == settings.mostRecords()) {
            whole = false;
            sink.refused(at, "There are more than " + rows + " records; the rest was not read.");
            return false;
        }
        rows++;
        String id = row.id();
        if (row.deleted() && !id.isEmpty()) {
            sink.deleted(id);
        } else {
            hand(row, id, at);
        }
        if (rows > resumeAt && rows % ROWS_BETWEEN_RESUME_POINTS == 0) {
            sink.resumePoint(rows + " " + fingerprint);
        }
        return true;
    }

    private void hand(Row row, String id, String at) {
        try {
            SuppliedRecord record = row.record();
            if (!ids.add(record.externalId())) {
                sink.refused(at, "Another record before it has the same id, " + record.externalId() + ".");
            } else if (rows <= resumeAt) {
                sink.unchanged(record.externalId());
            } else {
                sink.record(record);
            }
        } catch (UnusableRecordException e) {
            if (rows > resumeAt) {
                sink.refused(at, e.getMessage());
            }
            if (!id.isEmpty()) {
                sink.unchanged(id);
            }
        }
    }

    /** A row that cannot even be read as one. */
    boolean broken(String at, String reason) {
        if (rows == settings.mostRecords()) {
            whole = false;
            sink.refused(at, "There are more than " + rows + " records; the rest was not read.");
            return false;
        }
        rows++;
        whole = false;
        if (rows > resumeAt) {
            sink.refused(at, reason);
        }
        return !sink.isCancelled();
    }

    /** The file's text: by its byte order mark, the setting, the server's word if it holds, else UTF-8 if it is that, else Windows-1252. */
    Reader text(Fetched file) throws IOException {
        Optional<String> set = Optional.ofNullable(CHARSET.of(source.settings()));
        byte[] start = new byte[3];
        int read;
        try (InputStream in = file.body()) {
            read = in.readNBytes(start, 0, 3);
        }
        Optional<Charset> charset =
                Charsets.marked(java.util.Arrays.copyOf(start, read)).or(() -> set.flatMap(Charsets::named));
        if (set.isPresent() && charset.isEmpty()) {
            throw new IOException("There is no charset " + SafeText.line(set.get()) + ".");
        }
        if (charset.isEmpty()) {
            Optional<Charset> said = file.charset().flatMap(Charsets::named);
            charset = isAll(file, StandardCharsets.UTF_8)
                    ? Optional.of(StandardCharsets.UTF_8)
                    : said.filter(name -> !name.equals(StandardCharsets.UTF_8));
        }
        Reader reader = new BufferedReader(new InputStreamReader(file.body(), charset.orElse(Charsets.WINDOWS_1252)));
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    private static boolean isAll(Fetched file, Charset charset) throws IOException {
        char[] buffer = new char[8192];
        try (Reader reader = new InputStreamReader(
                file.body(),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT))) {
            while (reader.read(buffer) >= 0) {
                continue;
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
