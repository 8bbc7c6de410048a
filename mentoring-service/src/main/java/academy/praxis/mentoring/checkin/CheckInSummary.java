package academy.praxis.mentoring.checkin;

/**
 * How check-ins go, without anybody's answer.
 *
 * @param due how many were asked
 * @param answered how many answers the means rest on: whole batches of five people of a round, in the order in which they answered
 * @param means {@code null} when fewer than five people of a round answered
 */
record CheckInSummary(long due, long answered, CheckInMeans means) {
    /** Means of 1 to 5, to a half. They change only when five more people have answered. */
    record CheckInMeans(double trust, double useful, double rhythm, double goingOn) {}

    static CheckInSummary of(Object[] row) {
        long answered = ((Number) row[1]).longValue();
        return new CheckInSummary(
                ((Number) row[0]).longValue(),
                answered,
                answered == 0 ? null : new CheckInMeans(half(row[2]), half(row[3]), half(row[4]), half(row[5])));
    }

    private static double half(Object mean) {
        return Math.round(((Number) mean).doubleValue() * 2) / 2.0;
    }
}
