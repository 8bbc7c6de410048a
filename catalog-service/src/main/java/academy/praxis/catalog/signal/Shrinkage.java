package academy.praxis.catalog.signal;

/**
 * How likely an item helps, from what members said.
 *
 * <p>An item: the mean of the posterior of a beta-binomial model, {@code (alpha + helped) / (alpha + beta + members)}, with the catalog's
 * {@link BetaPrior}. An item for a task: the same, with a prior as strong as the catalog's whose mean is the item's posterior mean from what was
 * said of its other tasks; so a task of which nothing was said has the item's number, and an item of which nothing was said the catalog's.
 *
 * <p>Ranking takes the posterior mean and no lower bound. The mean is the chance that the item helps whoever asks now, which is what a learner who
 * opens one thing cares for; a lower bound would put everything new below everything that is known to be middling, and new items would never be
 * tried. That two words do not win is kept by the prior's strength (at least {@value BetaPrior#LEAST_STRENGTH} members) and by {@link Batches}.
 * Comparisons show the interval beside the mean.
 */
final class Shrinkage {
    private final BetaPrior prior;

    Shrinkage(BetaPrior prior) {
        this.prior = prior;
    }

    /** Of an item of which nobody said anything. */
    double neutral() {
        return prior.mean();
    }

    /** Of an item as a whole. */
    double item(Tally all) {
        return prior.after(all.members(), all.helped()).mean();
    }

    /**
     * Of an item for a task.
     *
     * @param all of the item as a whole
     * @param task of the item for this task
     */
    double task(Tally all, Tally task) {
        double elsewhere = item(all.without(task));
        return BetaPrior.centredOn(elsewhere, prior.strength())
                .after(task.members(), task.helped())
                .mean();
    }
}
