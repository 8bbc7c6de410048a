package academy.praxis.performance.obstacle;

/** How often somebody has an obstacle, in the words of a report that takes twenty seconds. */
enum HowOften {
    MONTHLY(12 / 52.0),
    WEEKLY(1),
    DAILY(5),
    MANY_TIMES_A_DAY(15);

    private final double timesPerWeek;

    HowOften(double timesPerWeek) {
        this.timesPerWeek = timesPerWeek;
    }

    /** What it is taken to be, until somebody counts. */
    double timesPerWeek() {
        return timesPerWeek;
    }
}
