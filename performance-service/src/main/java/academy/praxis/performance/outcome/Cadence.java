package academy.praxis.performance.outcome;

/** How often a metric is measured. */
public enum Cadence {
    WEEKLY("an ISO week such as 2026-W14", 52),
    MONTHLY("a month such as 2026-04", 12),
    QUARTERLY("a quarter such as 2026-Q2", 4);

    private final String example;
    private final int perYear;

    Cadence(String example, int perYear) {
        this.example = example;
        this.perYear = perYear;
    }

    /** About how many periods a year has. */
    public int perYear() {
        return perYear;
    }

    /** What a period of this cadence looks like, in words. */
    String example() {
        return example;
    }
}
