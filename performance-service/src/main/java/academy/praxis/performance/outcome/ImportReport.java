package academy.praxis.performance.outcome;

import java.util.List;

/**
 * What became of an observations file.
 *
 * @param lines how many there were, the header and empty ones not counted
 * @param accepted lines that were taken, or would be when this is a dry run; 0 when a wrong line kept all others out
 * @param unchanged those of the accepted whose value was known already
 * @param repeated those of the accepted that say what an earlier line says
 * @param corrected those of the accepted that took another value's place
 * @param rejected lines with something wrong
 * @param errors the first {@value #MAX_ERRORS} things that are wrong, by line
 */
record ImportReport(
        boolean dryRun,
        int lines,
        int accepted,
        int unchanged,
        int repeated,
        int corrected,
        int rejected,
        List<LineError> errors) {

    /** How many errors are listed at most; whoever has more has one of them in every line. */
    static final int MAX_ERRORS = 500;

    static ImportReport of(
            boolean dryRun,
            int lines,
            int accepted,
            int repeated,
            ObservationBatch.Tally tally,
            List<LineError> errors) {
        long rejected = errors.stream().mapToLong(LineError::line).distinct().count();
        return new ImportReport(
                dryRun,
                lines,
                accepted,
                accepted - tally.written(),
                accepted == 0 ? 0 : repeated,
                tally.corrected(),
                (int) rejected,
                errors.stream().limit(MAX_ERRORS).toList());
    }
}
