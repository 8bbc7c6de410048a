package academy.praxis.mentoring.closing;

/**
 * How people look back, without anybody's answer.
 *
 * @param answered how many answers the means rest on: whole batches of five people of a round, in the order in which they looked back
 * @param means {@code null} when fewer than five people of a round looked back
 */
record ClosingSummary(long answered, SurveyMeans means) {
    /**
     * They change only when five more people have looked back.
     *
     * @param helped mean of 0 to 10, to a whole number
     * @param recommend mean of 0 to 10, to a whole number
     * @param reachedMostGoals share of those who reached most goals or all, 0 to 1, to a quarter
     */
    record SurveyMeans(double helped, double recommend, double reachedMostGoals) {}

    static ClosingSummary of(Object[] row) {
        long answered = ((Number) row[0]).longValue();
        return new ClosingSummary(
                answered,
                answered == 0 ? null : new SurveyMeans(rounded(row[1], 1), rounded(row[2], 1), rounded(row[3], 4)));
    }

    private static double rounded(Object mean, int parts) {
        return Math.round(((Number) mean).doubleValue() * parts) / (double) parts;
    }
}
