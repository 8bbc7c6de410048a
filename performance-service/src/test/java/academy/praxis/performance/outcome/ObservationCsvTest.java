package academy.praxis.performance.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.kit.problem.ProblemException;
import academy.praxis.kit.problem.ProblemType;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObservationCsvTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Metric METRIC = metric(Metric.Measure.MEAN);

    @Test
    void readsTheColumnsInAnyOrderAndKeepsTheLineNumbers() {
        var sheet = read("Period,VALUE,unit,denominator\n2026-W14,12.5,Team North,80\n\n2026-W15,-3,Team South,\n");

        assertEquals(
                List.of(
                        new ObservationCsv.Line(2, "Team North", period("2026-W14"), 12.5, 80.0),
                        new ObservationCsv.Line(4, "Team South", period("2026-W15"), -3.0, null)),
                sheet.lines());
        assertEquals(List.of(), sheet.errors());
        assertEquals(2, sheet.count());
    }

    @Test
    void readsWhatSpreadsheetsWriteWhereTheCommaIsTheDecimalSign() {
        var sheet = read("\uFEFFunit;period;value\r\n\"North; east\";2026-W14;12,5\r\n");

        assertEquals(List.of(new ObservationCsv.Line(2, "North; east", period("2026-W14"), 12.5, null)), sheet.lines());
    }

    @Test
    void readsTheLastLineWithoutALineEnd() {
        assertEquals(
                3,
                read("unit,period,value\nA,2026-W14,1\nB,2026-W14,2")
                        .lines()
                        .get(1)
                        .number());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ,2026-W14,1,        | unit        | is missing
                    A,2026-W54,1,       | period      | must be an ISO week such as 2026-W14
                    A,2026-04,1,        | period      | must be an ISO week such as 2026-W14
                    A,2026-W49,1,       | period      | has not begun yet
                    A,2026-W14,,        | value       | is missing
                    A,2026-W14          | value       | is missing
                    A,2026-W14,NaN,     | value       | must be a finite number such as 12.5
                    A,2026-W14,Infinity,| value       | must be a finite number such as 12.5
                    A,2026-W14,1e400,   | value       | must be a finite number such as 12.5
                    A,2026-W14,0x1p3,   | value       | must be a finite number such as 12.5
                    A,2026-W14,12d,     | value       | must be a finite number such as 12.5
                    A,2026-W14,"12,5",  | value       | must be a finite number such as 12.5
                    A,2026-W14,1,0      | denominator | must be above 0
                    A,2026-W14,1,many   | denominator | must be a finite number such as 12.5
                    """)
    void saysWhatIsWrongWithALineAndReadsTheOthers(String line, String field, String message) {
        var sheet = read("unit,period,value,denominator\nB,2026-W14,1,\n" + line + "\nC,2026-W14,2,\n");

        assertEquals(List.of(new LineError(3, field, message)), sheet.errors());
        assertEquals(
                List.of("B", "C"),
                sheet.lines().stream().map(ObservationCsv.Line::unit).toList());
    }

    @Test
    void saysEverythingThatIsWrongWithALine() {
        var errors = read("unit,period,value\n,never,much\n").errors();

        assertEquals(
                List.of("unit", "period", "value"),
                errors.stream().map(LineError::field).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "'',                         is empty",
        "'unit,period\n',            'must name its columns in the first line: unit, period, value and, if need be, denominator'",
        "'A,2026-W14,1\n',           'must name its columns in the first line: unit, period, value and, if need be, denominator'",
        "'unit,unit,period,value\n', 'must name its columns in the first line: unit, period, value and, if need be, denominator'",
        "'unit,period,value\nA,2026-W14,\"1\n', 'is no CSV: after line 0 a quote is not closed properly'"
    })
    void refusesWhatIsNoSuchFile(String file, String message) {
        assertEquals(message, refusal(file.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void readsColumnsThatHaveOtherNamesAndPassesOverTheRest() {
        CsvColumns columns = new CsvColumns();
        columns.unit = "Afdeling";
        columns.value = "No-show %";
        columns.period = "week";

        var sheet = new ObservationCsv(Cadence.WEEKLY, METRIC, TODAY, columns)
                .read("Nr;AFDELING;Week;No-show %;Opmerking\n1;Team North;2026-W14;12,5;fine\n"
                        .getBytes(StandardCharsets.UTF_8));

        assertEquals(List.of(new ObservationCsv.Line(2, "Team North", period("2026-W14"), 12.5, null)), sheet.lines());
    }

    @Test
    void saysWhenAColumnThatWasNamedIsNotThereOrIsThereTwice() {
        CsvColumns columns = new CsvColumns();
        columns.value = "score";

        for (String header : List.of("unit;period;value", "unit;period;score;score", "period;score")) {
            ProblemException refusal = assertThrows(
                    ProblemException.class,
                    () -> new ObservationCsv(Cadence.WEEKLY, METRIC, TODAY, columns)
                            .read((header + "\n").getBytes(StandardCharsets.UTF_8)));
            assertEquals(
                    "does not name each of the columns once that it is said to have",
                    refusal.violations().get(0).message());
        }
    }

    @Test
    void aPeriodMayBeTheDateOfItsFirstDayInEveryLineAnother() {
        var sheet =
                read("unit,period,value\nA,2026-03-30,1\nA,06-04-2026,2\nA,4/13/2026,3\nA,20.04.2026,4\nA,2026w18,5\n");

        assertEquals(List.of(), sheet.errors());
        assertEquals(
                List.of("2026-W14", "2026-W15", "2026-W16", "2026-W17", "2026-W18"),
                sheet.lines().stream().map(line -> line.period().text()).toList());
    }

    @Test
    void aRateWithoutItsDenominatorAndACountBelowNothingAreErrorsOfTheirLines() {
        var rates = new ObservationCsv(Cadence.WEEKLY, metric(Metric.Measure.RATE), TODAY, CsvColumns.ours())
                .read("unit,period,value,denominator\nA,2026-W14,12,80\nB,2026-W14,12,\n"
                        .getBytes(StandardCharsets.UTF_8));
        var counts = new ObservationCsv(Cadence.WEEKLY, metric(Metric.Measure.COUNT), TODAY, CsvColumns.ours())
                .read("unit,period,value\nA,2026-W14,-1\nB,2026-W14,0\n".getBytes(StandardCharsets.UTF_8));

        assertEquals(
                List.of(new LineError(3, "denominator", "is missing: a rate carries what it is a share of")),
                rates.errors());
        assertEquals(List.of(new LineError(2, "value", "must not be below 0: it is a count")), counts.errors());
    }

    @Test
    void refusesWhatIsNotUtf8() {
        assertEquals(
                "is not UTF-8 text",
                refusal("unit,period,value\nZ\u00fcrich,2026-W14,1\n".getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void takesFiftyThousandLinesAndNotOneMore() {
        String header = "unit,period,value\n";
        String line = "A,2026-W14,1\n";

        assertEquals(50_000, read(header + line.repeat(50_000)).count());
        assertEquals(
                "has more than 50000 lines", refusal((header + line.repeat(50_001)).getBytes(StandardCharsets.UTF_8)));
    }

    private static Metric metric(Metric.Measure measure) {
        return new Metric(
                "Missed",
                Metric.Kind.ERROR_RATE,
                "percent",
                Metric.Direction.LOWER_IS_BETTER,
                18.0,
                12.0,
                "We continue if it is below 12.",
                measure);
    }

    private static String refusal(byte[] file) {
        ProblemException refusal = assertThrows(
                ProblemException.class,
                () -> new ObservationCsv(Cadence.WEEKLY, METRIC, TODAY, CsvColumns.ours()).read(file));
        assertEquals(ProblemType.VALIDATION, refusal.type());
        assertTrue(refusal.violations().stream()
                .allMatch(violation -> violation.field().equals("body")));
        return refusal.violations().get(0).message();
    }

    private static ObservationCsv.Sheet read(String file) {
        return new ObservationCsv(Cadence.WEEKLY, METRIC, TODAY, CsvColumns.ours())
                .read(file.getBytes(StandardCharsets.UTF_8));
    }

    private static Period period(String text) {
        return Period.parse(text, Cadence.WEEKLY).orElseThrow();
    }
}
