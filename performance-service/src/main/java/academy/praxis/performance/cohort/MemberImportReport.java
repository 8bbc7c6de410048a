package academy.praxis.performance.cohort;

import java.util.List;

/**
 * What became of a file of members.
 *
 * @param lines how many there were, the header and empty ones not counted
 * @param repeated lines with somebody who stood in an earlier one
 * @param named who was named for when the cohort is launched
 * @param enrolled who got a place
 * @param waiting who waits for one
 * @param already who was in before
 * @param refused who found no place
 * @param rejected lines with something wrong; unless partly wished, they keep all others out
 * @param errors the first {@value #MAX_ERRORS} of them, by line
 */
record MemberImportReport(
        boolean dryRun,
        int lines,
        int repeated,
        int named,
        int enrolled,
        int waiting,
        int already,
        int refused,
        int rejected,
        List<MemberLineError> errors) {

    /** How many errors are listed at most. */
    static final int MAX_ERRORS = 500;

    static MemberImportReport of(boolean dryRun, MemberCsv.Resolved resolved, List<Joined> joined) {
        return new MemberImportReport(
                dryRun,
                resolved.lines(),
                resolved.repeated(),
                count(joined, Joined.How.NAMED),
                count(joined, Joined.How.ENROLLED),
                count(joined, Joined.How.WAITING),
                count(joined, Joined.How.ALREADY),
                count(joined, Joined.How.REFUSED),
                resolved.errors().size(),
                resolved.errors().stream().limit(MAX_ERRORS).toList());
    }

    private static int count(List<Joined> joined, Joined.How how) {
        return (int) joined.stream().filter(one -> one.how() == how).count();
    }
}
