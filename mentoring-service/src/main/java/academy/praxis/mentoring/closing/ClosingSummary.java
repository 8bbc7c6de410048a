package academy.praxis.mentoring.closing;

/**
 * How people look back, without anybody's answer.
 *
 * @param answered how many looked back
 * @param means {@code null} when fewer than five people did
 */
record ClosingSummary(long answered, SurveyMeans means) {
    private static final int FEWEST_PEOPLE = 5;

    /**
     * Rounded, so that one more answer does not show what it was.
     *
     * @param helped mean of 0 to 10, to a tenth
     * @param recommend mean of 0 to 10, to a tenth
     * @param reachedMostGoals share of those who reached most goals or all, 0 to 1, to a tenth
     */
    record SurveyMeans(double helped, double recommend, double reachedMostGoals) {}

    static ClosingSummary of(Object[] row) {
        long people = ((Number) row[1]).longValue();
        return new ClosingSummary(
                ((Number) row[0]).longValue(),
                people < FEWEST_PEOPLE ? null : new SurveyMeans(tenth(row[2]), tenth(row[3]), tenth(row[4])));
    }

    private static double tenth(Object mean) {
        return Math.round(((Number) mean).doubleValue() * 10) / 10.0;
    }
}
