package academy.praxis.performance.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QualityTest {
    private static final double NO = Double.NaN;

    @Test
    void aValueFarFromTheMedianIsAnOutlierByTheMedianDeviation() {
        // Median 6, absolute deviations 5 4 3 2 1 0 1 2 3 4 94, their median 3: usual is 6 up to 3 * 1.4826 * 3 to each
        // side.
        Quality quality = quality(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 100);

        assertEquals(1, quality.outliers().size());
        assertEquals(100, quality.outliers().get(0).value());
        assertEquals(6 - 13.3434, quality.outliers().get(0).low(), 1e-9);
        assertEquals(6 + 13.3434, quality.outliers().get(0).high(), 1e-9);
        assertEquals("2025-W11", quality.outliers().get(0).period().text());
    }

    @Test
    void whereHalfOfTheValuesAreTheSameNoneIsAnOutlier() {
        assertEquals(List.of(), quality(5, 5, 5, 5, 5, 9, 1).outliers());
    }

    @Test
    void gapsAreCountedFromTheFirstValueToTheLastOfAll() {
        Quality quality = quality(NO, 1, NO, 2, 3, NO);

        assertEquals(
                List.of("2025-W03", "2025-W06"),
                quality.gaps().stream().map(Period::text).toList());
        assertEquals("2025-W05", quality.last().text());
    }

    @Test
    void fiveValuesThatAreTheSameAreConstant() {
        assertTrue(quality(3, 3, 3, 3, 3).constant());
        assertFalse(quality(3, 3, 3, 3).constant());
        assertFalse(quality(3, 3, 3, 3, 4).constant());
    }

    @Test
    void nothingMeasuredIsNothingToSay() {
        assertTrue(quality(NO, NO).isFine());
    }

    @Test
    void whatIsWrongWithPersonsIsCountedAndNotNamed() {
        Measured measured = new Measured(
                List.of(new UUID(0, 1)), periods(4), new double[][] {{1, NO, 2, 3}}, new double[][] {{NO, NO, NO, NO}});

        QualityReport persons = QualityReport.of(measured, UnitOfAnalysis.MEMBER, Map.of());
        QualityReport teams = QualityReport.of(measured, UnitOfAnalysis.TEAM, Map.of(new UUID(0, 1), "North"));

        assertEquals(1, persons.gaps());
        assertEquals(List.of(), persons.findings());
        assertEquals("North", teams.findings().get(0).name());
    }

    private static Quality quality(double... values) {
        return Quality.of(periods(values.length), values);
    }

    private static List<Period> periods(int count) {
        Period first = Period.parse("2025-W01", Cadence.WEEKLY).orElseThrow();
        return IntStream.range(0, count)
                .mapToObj(t -> first.plus(t, Cadence.WEEKLY))
                .toList();
    }
}
