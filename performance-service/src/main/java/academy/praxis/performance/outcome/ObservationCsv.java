package academy.praxis.performance.outcome;

import academy.praxis.kit.problem.ProblemException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads observations from a file as spreadsheets write it (RFC 4180, or with semicolons or tabs and then also decimal commas; UTF-8,
 * with or without byte-order mark). The first line names the columns, in any order: unit, period, value and, if need be, denominator;
 * or as {@link CsvColumns} says. Periods are read as {@link WrittenPeriod} does.
 */
final class ObservationCsv {
    /** The most lines that one file may have. */
    static final int MAX_LINES = 50_000;

    private static final Set<String> NEEDED = Set.of("unit", "period", "value");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,300}(?:\\.\\d{1,300})?(?:[eE][+-]?\\d{1,3})?");

    private final Cadence cadence;
    private final Metric metric;
    private final LocalDate today;
    private final CsvColumns names;
    private final List<Line> lines = new ArrayList<>();
    private final List<LineError> errors = new ArrayList<>();

    private Map<String, Integer> columns;
    private boolean decimalComma;
    private int count;

    /** @param today the last day on which a period may begin */
    ObservationCsv(Cadence cadence, Metric metric, LocalDate today, CsvColumns names) {
        this.cadence = cadence;
        this.metric = metric;
        this.today = today;
        this.names = names;
    }

    /** A line in which nothing is wrong, as far as one can tell without knowing the units. */
    record Line(long number, String unit, Period period, double value, Double denominator) {}

    /** A file that was read: its lines that are fine, what is wrong with the others, and how many there were in all. */
    record Sheet(List<Line> lines, List<LineError> errors, int count) {}

    /**
     * Reads a file.
     *
     * @throws ProblemException 400 when it is no such file at all
     */
    Sheet read(byte[] file) {
        String text = decode(file);
        char delimiter = delimiter(text.lines().findFirst().orElse(""));
        decimalComma = delimiter != ',';
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord record : parser) {
                read(record, parser.getCurrentLineNumber());
            }
        } catch (IOException | UncheckedIOException e) {
            throw ProblemException.invalid(
                    "body", "is no CSV: after line " + count + " a quote is not closed properly");
        }
        if (columns == null) {
            throw ProblemException.invalid("body", "is empty");
        }
        return new Sheet(lines, errors, count);
    }

    private void read(CSVRecord record, long number) {
        if (columns == null) {
            columns = columns(record);
            return;
        }
        if (++count > MAX_LINES) {
            throw ProblemException.invalid("body", "has more than " + MAX_LINES + " lines");
        }
        int before = errors.size();
        String unit = cell(record, "unit");
        if (unit.isEmpty()) {
            wrong(number, "unit", "is missing");
        }
        Period period = period(number, cell(record, "period"));
        Double value = value(number, cell(record, "value"));
        Double denominator = number(number, "denominator", cell(record, "denominator"));
        if (denominator != null && denominator <= 0) {
            wrong(number, "denominator", "must be above 0");
        }
        if (errors.size() == before) {
            metric.fault(value, denominator).ifPresent(fault -> wrong(number, fault.field(), fault.message()));
        }
        if (errors.size() == before) {
            lines.add(new Line(number, unit, period, value, denominator));
        }
    }

    private Period period(long number, String text) {
        WrittenPeriod written = WrittenPeriod.read(text, cadence);
        if (written.fault() != null) {
            wrong(number, "period", written.fault());
        } else if (!written.period().hasBegun(today)) {
            wrong(number, "period", "has not begun yet");
        }
        return written.period();
    }

    private Double value(long number, String text) {
        if (text.isEmpty()) {
            wrong(number, "value", "is missing");
        }
        return number(number, "value", text);
    }

    private Double number(long line, String field, String text) {
        if (text.isEmpty()) {
            return null;
        }
        String plain = decimalComma && text.indexOf('.') < 0 ? text.replace(',', '.') : text;
        if (NUMBER.matcher(plain).matches()) {
            double value = Double.parseDouble(plain);
            if (Finite.Validator.holds(value)) {
                return value;
            }
        }
        wrong(line, field, "must be a finite number such as 12.5");
        return null;
    }

    private void wrong(long line, String field, String message) {
        errors.add(new LineError(line, field, message));
    }

    private String cell(CSVRecord record, String column) {
        Integer index = columns.get(column);
        return index == null || index >= record.size() ? "" : record.get(index);
    }

    private Map<String, Integer> columns(CSVRecord header) {
        Map<String, String> ours = names.byTheirs();
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            String name = ours.get(header.get(i).toLowerCase(Locale.ROOT));
            if (name == null && names.areNamed()) {
                continue;
            }
            if (name == null || columns.put(name, i) != null) {
                throw badHeader();
            }
        }
        if (!columns.keySet().containsAll(NEEDED) || names.denominator != null && !columns.containsKey("denominator")) {
            throw badHeader();
        }
        return columns;
    }

    private ProblemException badHeader() {
        return ProblemException.invalid(
                "body",
                names.areNamed()
                        ? "does not name each of the columns once that it is said to have"
                        : "must name its columns in the first line: unit, period, value and, if need be, denominator");
    }

    private static char delimiter(String firstLine) {
        if (firstLine.indexOf(';') >= 0) {
            return ';';
        }
        return firstLine.indexOf('\t') >= 0 ? '\t' : ',';
    }

    private static String decode(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw ProblemException.invalid("body", "is not UTF-8 text");
        }
    }
}
