package academy.praxis.catalog.connector;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/** Reads a CSV file with a line of column names. */
@ApplicationScoped
class CsvConnector implements Connector {
    private static final Setting URL = Setting.url("url", "Where the file is.");
    private static final Setting SEPARATOR = Setting.choice(
            "separator",
            "What stands between columns; auto: the one that the first line has most of.",
            "auto",
            List.of("auto", "comma", "semicolon", "tab", "pipe"));
    private static final Map<String, Character> SEPARATORS =
            Map.of("comma", ',', "semicolon", ';', "tab", '\t', "pipe", '|');
    private static final int MOST_FIRST_LINE = 64 * 1024;

    @Override
    public String kind() {
        return "csv";
    }

    @Override
    public String description() {
        return "A CSV file whose first line names the columns.";
    }

    @Override
    public List<Setting> settings() {
        return CommonSettings.with(
                URL,
                Fields.COLUMNS,
                SEPARATOR,
                FileRun.CHARSET,
                Fields.LIST_SEPARATOR,
                Fields.BODY_FORMAT,
                FileRun.COMPLETE);
    }

    @Override
    public void read(Source source, Sink sink) throws IOException {
        Fields fields = fields(source);
        new FileRun(source, sink).read("text/csv, */*;q=0.5", (file, run) -> {
            try (Reader text = run.text(file)) {
                rows(text, SEPARATOR.of(source.settings()), fields, run);
            }
        });
    }

    static Fields fields(Source source) throws IOException {
        try {
            return Fields.of(source);
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static void rows(Reader text, String separator, Fields fields, FileRun run) throws IOException {
        BufferedReader start = new BufferedReader(text, MOST_FIRST_LINE);
        char between = separator.equals("auto") ? separatorOf(start) : SEPARATORS.get(separator);
        RecordReader counted = new RecordReader(start);
        try (CSVParser parser = parser(counted, between)) {
            List<String> names = parser.getHeaderNames();
            String title = fields.theirs(Fields.Name.TITLE);
            if (names.stream().noneMatch(name -> name.equalsIgnoreCase(title))) {
                throw new IOException("The file has no column " + title + "; it has " + shown(names) + ".");
            }
            each(parser, counted, fields, run);
        } catch (IllegalArgumentException | UncheckedIOException e) {
            throw new IOException("The file cannot be read as CSV: " + SafeText.line(e.getMessage()), e);
        }
    }

    static CSVParser parser(Reader text, char separator) throws IOException {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreHeaderCase(true)
                .setIgnoreEmptyLines(true)
                .setAllowMissingColumnNames(true)
                .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_ALL)
                .setTrim(true)
                .get()
                .parse(text);
    }

    private static void each(CSVParser parser, RecordReader text, Fields fields, FileRun run) {
        Iterator<CSVRecord> records = parser.iterator();
        while (true) {
            String at = "line " + (parser.getCurrentLineNumber() + 1);
            text.nextRecord();
            try {
                if (!records.hasNext()) {
                    return;
                }
                CSVRecord record = records.next();
                boolean more = record.isConsistent()
                        ? run.take(new CsvRow(fields, record), at)
                        : run.broken(
                                at,
                                "It has " + record.size() + " columns, not "
                                        + parser.getHeaderNames().size() + ".");
                if (!more) {
                    return;
                }
            } catch (UncheckedIOException | IllegalStateException e) {
                // Where a quote goes wrong nobody knows where the next record begins.
                run.broken(at, "From here on it is not CSV, and was not read: " + SafeText.line(e.getMessage()));
                return;
            }
        }
    }

    private static char separatorOf(BufferedReader text) throws IOException {
        text.mark(MOST_FIRST_LINE);
        char[] start = new char[MOST_FIRST_LINE - 1];
        int read = Math.max(0, text.read(start));
        text.reset();
        String line = new String(start, 0, read).split("\\R", 2)[0];
        char best = ',';
        for (char candidate : new char[] {';', '\t', '|'}) {
            if (count(line, candidate) > count(line, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String line, char of) {
        return line.chars().filter(c -> c == of).count();
    }

    static String shown(List<String> names) {
        return RecordBuilder.cut(SafeText.line(String.join(", ", names)), 300);
    }

    private record CsvRow(Fields fields, CSVRecord row) implements FileRun.Row {
        @Override
        public String id() {
            return fields.id(this::values);
        }

        @Override
        public boolean deleted() {
            return fields.isDeleted(this::values);
        }

        @Override
        public SuppliedRecord record() throws UnusableRecordException {
            return fields.record(this::values);
        }

        private List<String> values(String name) {
            return row.isMapped(name) ? List.of(row.get(name)) : List.of();
        }
    }
}
