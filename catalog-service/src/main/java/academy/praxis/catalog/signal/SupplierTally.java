package academy.praxis.catalog.signal;

import java.util.UUID;

/**
 * What was said of the items of one supplier.
 *
 * @param key tells it from others: the id as text, else the name in words; the academy itself has neither
 * @param supplierId {@code null} for suppliers that are known by name only, and for the academy itself
 * @param name {@code null} for the academy itself
 * @param items published
 * @param members who said something that is shown of any of its items; nobody who left; in steps of five
 * @param words of members and items, each pair once
 * @param helped how many of these words say that it helped
 * @param squares the sum over its items of the squared number of words
 */
record SupplierTally(
        String key, UUID supplierId, String name, int items, int members, long words, long helped, double squares) {
    /** With fewer members nothing is told. */
    static final int LEAST_MEMBERS = 10;

    boolean isTold() {
        return members >= LEAST_MEMBERS;
    }

    /**
     * How likely an item of this supplier helps. Words on the same item are alike, so they are worth fewer than they are: their number is divided by
     * the design effect {@code 1 + (Σn²/Σn − 1) likeness} of clusters of n words (L. Kish, Survey Sampling, 1965, section 5.4), with the likeness
     * that the catalog's prior has.
     */
    Posterior posterior(BetaPrior prior) {
        if (words == 0) {
            return prior.after(0, 0);
        }
        double effect = 1 + (squares / words - 1) * prior.likeness();
        return prior.after(words / effect, helped / effect);
    }
}
