package academy.praxis.mentoring.checkin;

/**
 * How check-ins go, without anybody's answer.
 *
 * @param due how many were asked
 * @param answered how many of them were answered
 * @param means {@code null} when fewer than five people answered
 */
record CheckInSummary(long due, long answered, CheckInMeans means) {
    /** From so many people on, means are told. */
    static final int FEWEST_PEOPLE = 5;

    /** CheckInMeans of 1 to 5, rounded to a tenth so that one more answer does not show what it was. */
    record CheckInMeans(double trust, double useful, double rhythm, double goingOn) {}

    static CheckInSummary of(Object[] row) {
        long people = ((Number) row[2]).longValue();
        return new CheckInSummary(
                ((Number) row[0]).longValue(),
                ((Number) row[1]).longValue(),
                people < FEWEST_PEOPLE
                        ? null
                        : new CheckInMeans(tenth(row[3]), tenth(row[4]), tenth(row[5]), tenth(row[6])));
    }

    private static double tenth(Object mean) {
        return Math.round(((Number) mean).doubleValue() * 10) / 10.0;
    }
}
