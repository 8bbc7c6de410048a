package academy.praxis.catalog.push;

import java.util.List;

/**
 * What became of a push.
 *
 * @param lines that were read; empty ones do not count
 * @param superseded lines whose item a later line near them said again, so that they were not written
 * @param refused lines that were not taken
 * @param faults what is wrong with refused lines, of the first {@value Tally#MOST_FAULTS} faults
 * @param faultsLeftOut how many more there are
 */
record PushReport(
        long lines,
        long created,
        long updated,
        long unchanged,
        long retired,
        long superseded,
        long refused,
        List<LineFault> faults,
        long faultsLeftOut) {}
