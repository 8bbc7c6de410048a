package academy.praxis.community.champion;

/** How somebody says that another helped them. */
enum PraiseKind {
    /** Who asked took the answer. */
    ACCEPTED(1),
    /** Thanks in words. */
    THANKED(1),
    /** "Helpful" or "insight", without words. */
    REACTED(0.5);

    private final double weight;

    PraiseKind(double weight) {
        this.weight = weight;
    }

    /** What it counts on the day on which it is said; one person's praise for one other counts 1 at most, all together. */
    double weight() {
        return weight;
    }
}
