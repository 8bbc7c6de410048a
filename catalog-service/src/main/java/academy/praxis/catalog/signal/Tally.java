package academy.praxis.catalog.signal;

/**
 * What members said of one item, or of one item and task.
 *
 * @param members how many, each once
 * @param helped how many of them it helped
 */
record Tally(int members, int helped) {
    static final Tally NONE = new Tally(0, 0);

    Tally {
        if (helped < 0 || helped > members) {
            throw new IllegalArgumentException(helped + " of " + members);
        }
    }

    /** What is left when another tally of the same item is taken out; never less than nothing. */
    Tally without(Tally part) {
        int rest = Math.max(0, members - part.members);
        return new Tally(rest, Math.min(rest, Math.max(0, helped - part.helped)));
    }
}
