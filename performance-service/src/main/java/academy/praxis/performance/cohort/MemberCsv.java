package academy.praxis.performance.cohort;

import academy.praxis.kit.problem.ProblemException;
import academy.praxis.performance.directory.Member;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Members in a file as spreadsheets and HR systems write it (RFC 4180, or with semicolons or tabs; UTF-8, with or without byte-order mark). The
 * first line names the columns; the one called email, e-mail or member is read, the others are not looked at.
 */
final class MemberCsv {
    /** The most lines that one file may have. */
    static final int MAX_LINES = 10_000;

    private static final Set<String> COLUMN = Set.of("email", "e-mail", "member");

    private MemberCsv() {}

    private record Line(long number, String word) {}

    /** A file that was read: who each line means, and what is wrong with the lines that name nobody. */
    record Sheet(List<Line> read, List<MemberLineError> wrong) {

        /** E-mail addresses or ids, in lower case. */
        Set<String> words() {
            return read.stream().map(Line::word).collect(Collectors.toSet());
        }

        /**
         * Finds the members.
         *
         * @param meant the ids for each word
         * @param members what is known of them
         */
        Resolved resolve(Map<String, Set<UUID>> meant, Map<UUID, Member> members) {
            Set<UUID> ids = new LinkedHashSet<>();
            List<MemberLineError> errors = new ArrayList<>(wrong);
            int repeated = 0;
            for (Line line : read) {
                Set<UUID> found = meant.getOrDefault(line.word(), Set.of());
                if (found.size() != 1) {
                    errors.add(new MemberLineError(
                            line.number(),
                            found.isEmpty()
                                    ? "is nobody in the academy"
                                    : "is the address of more than one member; give the id"));
                } else if (!members.get(found.iterator().next()).active()) {
                    errors.add(new MemberLineError(line.number(), "is not active any more"));
                } else if (!ids.add(found.iterator().next())) {
                    repeated++;
                }
            }
            errors.sort(Comparator.comparingLong(MemberLineError::line));
            return new Resolved(read.size() + wrong.size(), repeated, List.copyOf(ids), errors);
        }
    }

    /** The members of a file, each once, in the order of its lines. */
    record Resolved(int lines, int repeated, List<UUID> memberIds, List<MemberLineError> errors) {}

    /**
     * Reads a file.
     *
     * @throws ProblemException 400 when it is no such file at all
     */
    static Sheet read(byte[] file) {
        String text = decode(file == null ? new byte[0] : file);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text.lines().findFirst().orElse("")))
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
        List<Line> read = new ArrayList<>();
        List<MemberLineError> wrong = new ArrayList<>();
        int column = -1;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord record : parser) {
                if (column < 0) {
                    column = column(record);
                    continue;
                }
                if (read.size() + wrong.size() == MAX_LINES) {
                    throw ProblemException.invalid("body", "has more than " + MAX_LINES + " lines");
                }
                String word = column < record.size() ? record.get(column) : "";
                if (word.isEmpty()) {
                    wrong.add(new MemberLineError(parser.getCurrentLineNumber(), "names nobody"));
                } else {
                    read.add(new Line(parser.getCurrentLineNumber(), word.toLowerCase(Locale.ROOT)));
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw ProblemException.invalid(
                    "body",
                    "is no CSV: after line " + (read.size() + wrong.size()) + " a quote is not closed properly");
        }
        if (column < 0) {
            throw ProblemException.invalid("body", "is empty");
        }
        return new Sheet(read, wrong);
    }

    private static int column(CSVRecord header) {
        int found = -1;
        for (int i = 0; i < header.size(); i++) {
            if (COLUMN.contains(header.get(i).toLowerCase(Locale.ROOT))) {
                if (found >= 0) {
                    throw badHeader();
                }
                found = i;
            }
        }
        if (found < 0) {
            throw badHeader();
        }
        return found;
    }

    private static ProblemException badHeader() {
        return ProblemException.invalid(
                "body", "must name its columns in the first line, and one of them email, e-mail or member");
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
