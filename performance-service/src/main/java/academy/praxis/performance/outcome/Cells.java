package academy.praxis.performance.outcome;

/** How small a group of persons may be whose figures others see together. */
public final class Cells {
    /** The fewest persons. */
    public static final int SMALLEST = 5;

    private Cells() {}

    /** Whether figures of so many units may be shown together; those of teams always. */
    public static boolean mayBeShown(UnitOfAnalysis unit, long units) {
        return unit == UnitOfAnalysis.TEAM || units == 0 || units >= SMALLEST;
    }
}
