package academy.praxis.performance.study;

/**
 * Values of a unit that keep a share of what set them apart from period to period: what means of them vary by. All variances are shares of
 * that of a single value.
 *
 * @param share of a deviation that is left in the next period, above -1 and below 1
 */
record Persistence(double share) {

    /** Of a mean over so many periods. */
    double ofMean(int periods) {
        double sum = periods;
        for (int lag = 1; lag < periods; lag++) {
            sum += 2 * (periods - lag) * Math.pow(share, lag);
        }
        return sum / periods / periods;
    }

    /** Between the means over so many periods before a start, and after it. */
    double between(int before, int after) {
        double sum = 0;
        for (int b = 0; b < before; b++) {
            for (int a = 0; a < after; a++) {
                sum += Math.pow(share, a + b + 1.0);
            }
        }
        return sum / before / after;
    }

    /**
     * Of a change from the mean over so many periods before to that over so many after: Burlig, Preonas & Woerman (2020), "Panel data and
     * experimental design", for one lag.
     */
    double ofChange(int before, int after) {
        return ofMean(before) + ofMean(after) - 2 * between(before, after);
    }
}
