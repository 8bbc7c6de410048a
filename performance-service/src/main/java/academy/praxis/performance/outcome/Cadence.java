package academy.praxis.performance.outcome;

/** How often a metric is measured. */
public enum Cadence {
    WEEKLY("an ISO week such as 2026-W14"),
    MONTHLY("a month such as 2026-04"),
    QUARTERLY("a quarter such as 2026-Q2");

    private final String example;

    Cadence(String example) {
        this.example = example;
    }

    /** What a period of this cadence looks like, in words. */
    String example() {
        return example;
    }
}
