package academy.praxis.mentoring.session;

import academy.praxis.kit.problem.ProblemException;
import academy.praxis.kit.problem.Violation;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Times that may be offered. */
final class StartTimes {
    private StartTimes() {}

    /**
     * The times without parts of a second, the earliest first.
     *
     * @throws ProblemException 400, naming each time that is past, more than a year ahead, or named before
     */
    static List<Instant> checked(List<Instant> offered, Instant now) {
        Instant last = now.atOffset(ZoneOffset.UTC).plusYears(1).toInstant();
        List<Instant> times = new ArrayList<>();
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < offered.size(); i++) {
            String field = "startTimes[" + i + "]";
            // Before it is shortened: a year that no calendar has must not reach the store.
            if (offered.get(i).isAfter(last)) {
                violations.add(new Violation(field, "must be at most a year ahead"));
                continue;
            }
            Instant time = offered.get(i).truncatedTo(ChronoUnit.SECONDS);
            if (!time.isAfter(now)) {
                violations.add(new Violation(field, "must be in the future"));
            } else if (times.contains(time)) {
                violations.add(new Violation(field, "is named twice"));
            }
            times.add(time);
        }
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        return times.stream().sorted().toList();
    }
}
