package academy.praxis.catalog.signal;

/**
 * How likely something helps the next member, 0 to 1, in steps of a twentieth so that no single word can be read off it.
 *
 * @param mean what ranking takes
 * @param low in one case of twenty it is less
 * @param high in one case of twenty it is more
 */
record Interval(double mean, double low, double high) {
    private static final double STEPS = 20;

    static Interval of(Posterior posterior) {
        return new Interval(round(posterior.mean()), round(posterior.low()), round(posterior.high()));
    }

    private static double round(double chance) {
        return Math.round(chance * STEPS) / STEPS;
    }
}
