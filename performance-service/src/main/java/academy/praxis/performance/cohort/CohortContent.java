package academy.praxis.performance.cohort;

import academy.praxis.kit.problem.ProblemException;
import academy.praxis.kit.problem.Violation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What a manager writes of a cohort.
 *
 * @param startsOn its first day, in the years 2000 to 2100
 * @param endsOn its last day, not before the first and at most ten years after it
 * @param pilot whether it tries something out on a small scale; not unless said
 * @param capacity how many can take part, 1 to 10,000
 * @param waitingList whether those for whom there is no place wait for one; they do unless said otherwise
 * @param memberIds who takes part
 * @param teamIds whose members take part; who that is, is settled at launch
 * @param rules whom else it is for, each rule for those to whom all of it applies; settled at launch too
 * @param exceptIds who takes no part although a team or rule means them
 * @param leaderIds who leads besides the leads of the members' teams; they take part, and go first
 * @param dueDates when activities are due, where not as they are spread over the cohort's weeks
 */
record CohortContent(
        @NotNull UUID programmeId,
        @NotBlank @Size(min = 3, max = 200) String name,
        @NotNull UUID facilitatorId,
        @NotNull LocalDate startsOn,
        @NotNull LocalDate endsOn,
        Boolean pilot,
        @NotNull @Min(1) @Max(10_000) Integer capacity,
        Boolean waitingList,
        @Size(max = 10_000) List<@NotNull UUID> memberIds,
        @Size(max = 500) List<@NotNull UUID> teamIds,
        @Size(max = 50) List<@NotNull @Valid Rule> rules,
        @Size(max = 1000) List<@NotNull UUID> exceptIds,
        @Size(max = 200) List<@NotNull UUID> leaderIds,
        @Size(max = 500) List<@NotNull @Valid DueDate> dueDates) {

    private static final int LONGEST_YEARS = 10;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

    CohortContent {
        pilot = pilot != null && pilot;
        waitingList = waitingList == null || waitingList;
        memberIds = memberIds == null ? List.of() : memberIds;
        teamIds = teamIds == null ? List.of() : teamIds;
        rules = rules == null ? List.of() : rules;
        exceptIds = exceptIds == null ? List.of() : exceptIds;
        leaderIds = leaderIds == null ? List.of() : leaderIds;
        dueDates = dueDates == null ? List.of() : dueDates;
    }

    /**
     * Holds for days that can be reckoned with, and that the store knows.
     *
     * @throws ProblemException 400 naming startsOn otherwise
     */
    static void mustStartWithinReason(LocalDate startsOn) {
        if (startsOn.isBefore(EARLIEST) || startsOn.isAfter(LATEST)) {
            throw ProblemException.invalid("startsOn", "must be a day from " + EARLIEST + " to " + LATEST);
        }
    }

    /**
     * Holds when it is whole in itself.
     *
     * @throws ProblemException 400 with every field to blame
     */
    void mustBeSound() {
        mustStartWithinReason(startsOn);
        if (endsOn.isBefore(startsOn)) {
            throw ProblemException.invalid("endsOn", "must not be before startsOn");
        }
        if (endsOn.isAfter(startsOn.plusYears(LONGEST_YEARS))) {
            throw ProblemException.invalid("endsOn", "must be within " + LONGEST_YEARS + " years of startsOn");
        }
        if (memberIds.isEmpty() && teamIds.isEmpty() && rules.isEmpty() && leaderIds.isEmpty()) {
            throw ProblemException.invalid("memberIds", "must name members, or teamIds teams, or rules say who");
        }
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            if (!rules.get(i).saysSomething()) {
                violations.add(new Violation("rules[" + i + "]", "must have a jobRole or a teamId"));
            }
        }
        Set<Integer> numbers = new HashSet<>();
        for (int i = 0; i < dueDates.size(); i++) {
            DueDate due = dueDates.get(i);
            if (!numbers.add(due.number())) {
                violations.add(new Violation("dueDates[" + i + "].number", "is there twice"));
            }
            if (due.dueOn().isBefore(startsOn) || due.dueOn().isAfter(endsOn)) {
                violations.add(new Violation("dueDates[" + i + "].dueOn", "must be within the cohort's days"));
            }
        }
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
    }
}
