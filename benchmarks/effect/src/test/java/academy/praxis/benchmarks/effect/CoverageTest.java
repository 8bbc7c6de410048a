package academy.praxis.benchmarks.effect;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The simulation with fewer runs, and room for what chance does in so few; {@code benchmarks/run coverage} is the whole one. */
class CoverageTest {
    private static final int RUNS = 500;

    @ParameterizedTest
    @EnumSource(Design.class)
    void intervalsHoldWhatIsTrueAndSeeNothingWhereNothingIs(Design design) {
        Coverage coverage = Coverage.of(design, RUNS, 77);

        assertTrue(coverage.covers() > 0.92 && coverage.covers() < 0.985, coverage.toString());
        assertTrue(coverage.falseAlarms() < 0.08, coverage.toString());
    }
}
