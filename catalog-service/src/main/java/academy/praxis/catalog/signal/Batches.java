package academy.praxis.catalog.signal;

/**
 * When what was said of an item is shown, so that nobody's word can be read off it, not even by who knows who spoke when.
 *
 * <ol>
 *   <li>Nothing is shown, and nothing is ranked, before {@value #PEOPLE} members have spoken.
 *   <li>What is shown changes only once {@value #PEOPLE} members have spoken, changed their word or taken it back since it was shown last.
 *   <li>Shown is the number of members rounded down to {@value #PEOPLE}, and the share that it helped rounded to a quarter, from
 *       {@value #MANY} members on to a tenth: the numbers of an item and of its tasks, subtracted, give no single word either.
 * </ol>
 *
 * It holds for an item as a whole and for each of its tasks alone. Four who conspire against the fifth of a batch are not kept from finding out.
 */
final class Batches {
    static final int PEOPLE = 5;
    static final int MANY = 20;

    private Batches() {}

    /** Whether so many changed words may be shown now. */
    static boolean areDue(int changed) {
        return changed >= PEOPLE;
    }

    /** What is shown of this from now on. */
    static Tally shown(Tally now) {
        return now.members() < PEOPLE ? Tally.NONE : now;
    }

    /** How many members are told of. */
    static int members(Tally shown) {
        return shown.members() - shown.members() % PEOPLE;
    }

    /** The share that it helped, as it is told, 0 to 1; {@code null} where nothing is. */
    static Double share(Tally shown) {
        if (shown.members() == 0) {
            return null;
        }
        double steps = shown.members() < MANY ? 4 : 10;
        return Math.round(steps * shown.helped() / shown.members()) / steps;
    }
}
