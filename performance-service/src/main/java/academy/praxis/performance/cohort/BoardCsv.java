package academy.praxis.performance.cohort;

import academy.praxis.performance.language.SpreadsheetText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A cohort's board as a file for spreadsheets (RFC 4180, UTF-8 with a byte-order mark, so that they read names right). */
final class BoardCsv {
    private BoardCsv() {}

    static String of(List<BoardRow> rows, BoardWords words) {
        StringWriter text = new StringWriter();
        text.append(SpreadsheetText.MARK);
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(words.columns());
            for (BoardRow row : rows) {
                printer.printRecord(
                        SpreadsheetText.harmless(row.member().displayName()),
                        words.status(row.status()),
                        row.leader() ? words.yes() : "",
                        row.done(),
                        row.total(),
                        row.late(),
                        row.due(),
                        row.minutesSpent(),
                        row.lastActivityAt() == null ? "" : row.lastActivityAt(),
                        row.stuck().stream().map(BoardRow.Stuck::words).collect(Collectors.joining(" ")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
