package academy.praxis.catalog.signal;

import java.util.List;
import java.util.UUID;

/**
 * What everyone is told of an item, and what I said of it myself. Numbers of members are rounded down to five; see {@link Batches}.
 *
 * @param members of how many members the share is
 * @param share of these members, the part whom it helped with any task, 0 to 1; {@code null} while too few have spoken
 * @param savedBy by how many members it is saved
 * @param openedBy by how many members it was opened; says nothing about how good it is
 */
record HelpfulnessView(
        UUID itemId,
        int members,
        Double share,
        List<TaskHelpfulness> tasks,
        int savedBy,
        int openedBy,
        List<VoteView> mine) {

    /** As for the item, for one task. */
    record TaskHelpfulness(String task, int members, Double share) {
        static TaskHelpfulness of(String task, Tally shown) {
            return new TaskHelpfulness(task, Batches.members(shown), Batches.share(shown));
        }
    }
}
