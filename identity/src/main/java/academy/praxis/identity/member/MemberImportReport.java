package academy.praxis.identity.member;

import java.util.List;

/**
 * What became of a file of people.
 *
 * @param lines how many there were, the header and empty ones not counted
 * @param invited who was taken in and invited, or would be when this is a dry run
 * @param already who was a member before, and is left as they were
 * @param repeated lines with somebody who stands in an earlier one
 * @param rejected lines with something wrong; unless partly wished, they keep all others out
 * @param unknownColumns what was not looked at
 * @param rows what becomes of each line
 * @param errors the first {@value #MAX_ERRORS} things that are wrong, by line
 */
record MemberImportReport(
        boolean dryRun,
        int lines,
        int invited,
        int already,
        int repeated,
        int rejected,
        List<String> unknownColumns,
        List<ImportedLine> rows,
        List<LineError> errors) {

    /** How many errors are listed at most. */
    static final int MAX_ERRORS = 500;

    static MemberImportReport of(
            boolean dryRun, List<String> unknownColumns, List<ImportedLine> rows, List<LineError> errors) {
        return new MemberImportReport(
                dryRun,
                rows.size(),
                count(rows, ImportedLine.How.INVITED),
                count(rows, ImportedLine.How.ALREADY),
                count(rows, ImportedLine.How.REPEATED),
                count(rows, ImportedLine.How.REJECTED),
                unknownColumns,
                rows,
                errors.stream().limit(MAX_ERRORS).toList());
    }

    private static int count(List<ImportedLine> rows, ImportedLine.How how) {
        return (int) rows.stream().filter(row -> row.how() == how).count();
    }
}
