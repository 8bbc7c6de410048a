package academy.praxis.identity.member;

import academy.praxis.kit.problem.ProblemException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads people from a file as spreadsheets and HR systems write it (RFC 4180, or with semicolons or tabs; UTF-8, with or without byte-order
 * mark). The first line names the columns, in any order, in English or Dutch, as they are used to be called; a column of another name is not
 * looked at.
 */
final class PeopleCsv {
    /** The most lines that one file may have. */
    static final int MAX_LINES = 2_000;

    private static final int MAX_UNKNOWN_COLUMNS = 20;
    private static final int MAX_HEADER = 100;

    /** The most languages or roles of a person, as where they are named one by one. */
    private static final int MOST_WORDS = 10;

    private final List<Line> lines = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();
    private Map<Column, Integer> columns;

    private PeopleCsv() {}

    /** What a column may be called, in lower case and without what is between its words. */
    private enum Column {
        EMAIL("email", "mail", "mailaddress", "emailaddress", "mailadres", "emailadres"),
        NAME("name", "displayname", "fullname", "naam"),
        GIVEN_NAME("givenname", "firstname", "voornaam"),
        FAMILY_NAME("familyname", "lastname", "surname", "achternaam"),
        JOB_ROLE("job", "jobrole", "jobtitle", "function", "functie"),
        TEAM("team", "teamname", "department", "teamnaam", "afdeling"),
        LANGUAGES("language", "languages", "taal", "talen"),
        TIME_ZONE("timezone", "tijdzone"),
        ROLES("role", "roles", "rol", "rollen");

        private final Set<String> names;

        Column(String... names) {
            this.names = Set.of(names);
        }

        static Column of(String header) {
            String plain = header.toLowerCase(Locale.ROOT).replaceAll("[\\s_.-]+", "");
            return Stream.of(values())
                    .filter(column -> column.names.contains(plain))
                    .findFirst()
                    .orElse(null);
        }
    }

    /**
     * A line as it stands in the file; texts are trimmed and may be empty.
     *
     * @param number as an editor counts them, the header being line 1
     */
    record Line(
            long number,
            String email,
            String displayName,
            String jobRole,
            String team,
            List<String> languages,
            String timeZone,
            List<String> roles) {

        /** Whether two lines say the same. */
        boolean says(Line other) {
            return new Line(
                            number,
                            other.email,
                            other.displayName,
                            other.jobRole,
                            other.team,
                            other.languages,
                            other.timeZone,
                            other.roles)
                    .equals(this);
        }
    }

    /** A file that was read, and the columns that were not looked at. */
    record Sheet(List<Line> lines, List<String> unknownColumns) {}

    /**
     * Reads a file.
     *
     * @throws ProblemException 400 when it is no such file at all
     */
    static Sheet read(byte[] file) {
        return new PeopleCsv().sheet(decode(file == null ? new byte[0] : file));
    }

    private Sheet sheet(String text) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text.lines().findFirst().orElse("")))
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord record : parser) {
                if (columns == null) {
                    columns = columns(record);
                } else {
                    read(record, parser.getCurrentLineNumber());
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw ProblemException.invalid(
                    "body", "is no CSV: after line " + lines.size() + " a quote is not closed properly");
        }
        if (columns == null) {
            throw ProblemException.invalid("body", "is empty");
        }
        return new Sheet(lines, unknown);
    }

    private void read(CSVRecord record, long number) {
        if (record.stream().allMatch(String::isEmpty)) {
            // Spreadsheets leave lines of nothing but separators at the end.
            return;
        }
        if (lines.size() == MAX_LINES) {
            throw ProblemException.invalid("body", "has more than " + MAX_LINES + " lines");
        }
        String name = cell(record, Column.NAME);
        lines.add(new Line(
                number,
                cell(record, Column.EMAIL).toLowerCase(Locale.ROOT),
                name.isEmpty()
                        ? (cell(record, Column.GIVEN_NAME) + " " + cell(record, Column.FAMILY_NAME)).strip()
                        : name,
                cell(record, Column.JOB_ROLE),
                cell(record, Column.TEAM),
                words(cell(record, Column.LANGUAGES)),
                cell(record, Column.TIME_ZONE),
                words(cell(record, Column.ROLES).toLowerCase(Locale.ROOT))));
    }

    private static List<String> words(String cell) {
        return Stream.of(cell.split("[,;|/\\s]+"))
                .filter(word -> !word.isEmpty())
                // One more than there may be, so that too many are refused and not looked at.
                .limit(MOST_WORDS + 1)
                .toList();
    }

    private String cell(CSVRecord record, Column column) {
        Integer index = columns.get(column);
        return index == null || index >= record.size() ? "" : record.get(index);
    }

    private Map<Column, Integer> columns(CSVRecord header) {
        Map<Column, Integer> found = new EnumMap<>(Column.class);
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i);
            Column column = Column.of(name);
            if (column != null && found.put(column, i) != null) {
                throw ProblemException.invalid("body", "names the column " + shortened(name) + " twice");
            }
            if (column == null && !name.isEmpty() && unknown.size() < MAX_UNKNOWN_COLUMNS) {
                unknown.add(shortened(name));
            }
        }
        boolean named = found.containsKey(Column.NAME)
                || found.containsKey(Column.GIVEN_NAME) && found.containsKey(Column.FAMILY_NAME);
        if (!named || !found.containsKey(Column.EMAIL) || !found.containsKey(Column.JOB_ROLE)) {
            throw ProblemException.invalid(
                    "body",
                    "must name its columns in the first line, among them email, name (or given name and family name) and job");
        }
        return found;
    }

    private static String shortened(String name) {
        return name.length() <= MAX_HEADER ? name : name.substring(0, MAX_HEADER) + "…";
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
