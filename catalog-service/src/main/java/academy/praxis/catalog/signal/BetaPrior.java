package academy.praxis.catalog.signal;

import java.util.Map;

/**
 * What is believed of an item of which nobody has said anything: a beta distribution of the chance that it helps, taken from all items of the
 * catalog (empirical Bayes). The moments are those of the beta-binomial distribution with unequal numbers of members, weighted by these numbers:
 * J. C. Kleinman, Proportions with extraneous variance: single and independent samples, Journal of the American Statistical Association 68
 * (1973), 46–54.
 *
 * @param alpha pseudo-members whom it helped, above 0
 * @param beta pseudo-members whom it did not help, above 0
 */
record BetaPrior(double alpha, double beta) {
    /** Never weaker than so many members, however much items differ: two words do not win. */
    static final double LEAST_STRENGTH = 5;

    /** Never stronger than so many members, however alike items seem. */
    static final double MOST_STRENGTH = 100;

    /** Where too little was said to tell how much items differ. */
    static final double USUAL_STRENGTH = 10;

    /** From fewer items the spread is not estimated. */
    static final int LEAST_ITEMS = 10;

    /** Half of these helped: what the mean starts from, and what a catalog with some hundred words has outgrown. */
    private static final double FIRST_WORDS = 10;

    /**
     * The prior of a catalog.
     *
     * @param items how many items have each tally; those of which nobody said anything do no harm
     */
    static BetaPrior of(Map<Tally, Long> items) {
        Sums sums = Sums.of(items);
        double mean = (sums.helped + FIRST_WORDS / 2) / (sums.members + FIRST_WORDS);
        return centredOn(mean, sums.items < LEAST_ITEMS ? USUAL_STRENGTH : sums.strength());
    }

    /** A prior of this mean, as strong as so many members. */
    static BetaPrior centredOn(double mean, double strength) {
        return new BetaPrior(mean * strength, (1 - mean) * strength);
    }

    /** As many members as it is worth. */
    double strength() {
        return alpha + beta;
    }

    /** The chance that an item of which nothing was said helps the next member. */
    double mean() {
        return alpha / strength();
    }

    /** How alike two members' words on the same item are, 0 to 1 (intra-class correlation). */
    double likeness() {
        return 1 / (strength() + 1);
    }

    /** What is believed once these members have spoken. */
    Posterior after(double members, double helped) {
        return new Posterior(alpha + helped, beta + members - helped);
    }

    /**
     * Over the items of which something was said. With n members of an item as its weight, of whom it helped h, and the mean p = Σh / Σn, the
     * spread Σ n (h/n − p)² is expected to be p (1 − p) times {@code (items − 1) (1 − likeness) + (Σn − Σn²/Σn) likeness}.
     */
    private record Sums(double items, double members, double helped, double squares, double helpedSquares) {
        static Sums of(Map<Tally, Long> tallies) {
            double items = 0;
            double members = 0;
            double helped = 0;
            double squares = 0;
            double helpedSquares = 0;
            for (var entry : tallies.entrySet()) {
                double n = entry.getKey().members();
                double h = entry.getKey().helped();
                double times = n == 0 ? 0 : entry.getValue();
                items += times;
                members += times * n;
                helped += times * h;
                squares += times * n * n;
                helpedSquares += n == 0 ? 0 : times * h * h / n;
            }
            return new Sums(items, members, helped, squares, helpedSquares);
        }

        double strength() {
            double mean = helped / members;
            double variance = mean * (1 - mean);
            double free = members - squares / members - (items - 1);
            if (variance == 0 || free <= 0) {
                return USUAL_STRENGTH;
            }
            double spread = helpedSquares - members * mean * mean;
            double likeness = (spread / variance - (items - 1)) / free;
            double strength = likeness <= 0 ? MOST_STRENGTH : 1 / likeness - 1;
            return Math.min(MOST_STRENGTH, Math.max(LEAST_STRENGTH, strength));
        }
    }
}
