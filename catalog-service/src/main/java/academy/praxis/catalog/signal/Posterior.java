package academy.praxis.catalog.signal;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * What is believed of the chance that an item helps, as a beta distribution.
 *
 * @param alpha above 0
 * @param beta above 0
 */
record Posterior(double alpha, double beta) {
    private static final double TAIL = 0.05;

    /** The chance that it helps the next member, between 0 and 1 (posterior predictive). */
    double mean() {
        return alpha / (alpha + beta);
    }

    /** In one case of twenty it helps less often. */
    double low() {
        return BetaDistribution.of(alpha, beta).inverseCumulativeProbability(TAIL);
    }

    /** In one case of twenty it helps more often. */
    double high() {
        return BetaDistribution.of(alpha, beta).inverseSurvivalProbability(TAIL);
    }
}
