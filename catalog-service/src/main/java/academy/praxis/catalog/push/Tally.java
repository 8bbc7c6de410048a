package academy.praxis.catalog.push;

import academy.praxis.catalog.item.Imported;
import academy.praxis.kit.problem.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Counts what becomes of a push. */
final class Tally {
    static final int MOST_FAULTS = 1_000;

    private final List<LineFault> faults = new ArrayList<>();
    private final Set<Long> refused = new HashSet<>();
    private long lines;
    private long created;
    private long updated;
    private long unchanged;
    private long retired;
    private long superseded;
    private long leftOut;

    void line() {
        lines++;
    }

    void superseded() {
        superseded++;
    }

    void retired(int count) {
        retired += count;
    }

    void refuse(long line, String externalId, String field, String message) {
        refused.add(line);
        if (faults.size() < MOST_FAULTS) {
            faults.add(new LineFault(line, externalId, field, message));
        } else {
            leftOut++;
        }
    }

    void add(long line, Imported one) {
        switch (one.outcome()) {
            case CREATED -> created++;
            case UPDATED -> updated++;
            case UNCHANGED -> unchanged++;
            case REFUSED -> {
                for (Violation violation : one.violations()) {
                    refuse(line, one.externalId(), violation.field(), violation.message());
                }
            }
        }
    }

    long lines() {
        return lines;
    }

    PushReport report() {
        List<LineFault> ordered = new ArrayList<>(faults);
        ordered.sort(java.util.Comparator.comparingLong(LineFault::line));
        return new PushReport(
                lines, created, updated, unchanged, retired, superseded, refused.size(), ordered, leftOut);
    }
}
