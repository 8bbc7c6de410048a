package academy.praxis.performance.outcome;

import java.math.BigDecimal;
import java.math.MathContext;

/** How small a group of persons may be whose figures others see together. */
public final class Cells {
    /** The fewest persons. */
    public static final int SMALLEST = 5;

    private static final MathContext OF_PERSONS = new MathContext(2);

    private Cells() {}

    /** Whether figures of so many units may be shown together; those of teams always. */
    public static boolean mayBeShown(UnitOfAnalysis unit, long units) {
        return unit == UnitOfAnalysis.TEAM || units == 0 || units >= SMALLEST;
    }

    /**
     * A figure as it is shown: of teams as it is, of persons with two significant digits, since the exact figures of two groups that differ
     * by one person would give that one's value. {@code null} stays {@code null}.
     */
    public static Double shown(UnitOfAnalysis unit, Double figure) {
        return unit == UnitOfAnalysis.TEAM || figure == null || !Double.isFinite(figure)
                ? figure
                : Double.valueOf(BigDecimal.valueOf(figure).round(OF_PERSONS).doubleValue());
    }
}
