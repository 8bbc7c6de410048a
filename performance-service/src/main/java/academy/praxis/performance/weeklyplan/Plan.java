package academy.praxis.performance.weeklyplan;

import academy.praxis.kit.problem.ProblemException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a member does in a week. What is chosen for them fits into the budget; only what they take in by themselves, or do for longer than
 * planned, may go beyond it.
 *
 * @param monday the first day of the week
 * @param budget in minutes, 5 to 600
 */
record Plan(UUID memberId, LocalDate monday, long version, int budget, List<Line> lines) {
    /** Small enough to be read, large enough for whoever swaps a lot. */
    static final int MOST_LINES = 60;

    private static final Comparator<Line> ORDER = Comparator.comparing(Line::kind)
            .thenComparing(Line::due, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Line::key);

    /**
     * A plan for a week.
     *
     * @param suggestions what the member could do, snoozed ones left out
     * @param waited for how many weeks each key has stood in plans without being done
     */
    static Plan made(
            UUID memberId, LocalDate monday, int budget, List<Suggestion> suggestions, Map<String, Integer> waited) {
        return new Plan(memberId, monday, 0, budget, List.of()).filled(suggestions, waited);
    }

    /** With what is worth most in the minutes that are left, of what was not in the plan yet. */
    Plan filled(List<Suggestion> suggestions, Map<String, Integer> waited) {
        Worth worth = new Worth(monday);
        int free = minutesFree();
        Set<String> known = lines.stream().map(Line::key).collect(Collectors.toSet());
        List<Planner.Option> options = suggestions.stream()
                .filter(suggestion -> !known.contains(suggestion.key()))
                .flatMap(suggestion ->
                        worth.options(suggestion, waited.getOrDefault(suggestion.key(), 0), free).stream())
                .filter(option -> option.minutes() <= free)
                .filter(option -> !isSecondBite(option.suggestion()))
                .toList();
        List<Line> all = new ArrayList<>(lines);
        Planner.choose(Planner.groups(options), free)
                .forEach(option -> all.add(Line.planned(
                        option.suggestion(),
                        option.minutes(),
                        waited.getOrDefault(option.suggestion().key(), 0),
                        false)));
        all.sort(ORDER);
        return with(all);
    }

    /** One small bite a week is suggested; who wants more takes it in. */
    private boolean isSecondBite(Suggestion suggestion) {
        return suggestion.kind() == Suggestion.Kind.BITE
                && lines.stream().anyMatch(line -> line.kind() == Suggestion.Kind.BITE && line.counts());
    }

    /** With another budget: what is open and was chosen for the member is chosen anew. */
    Plan withBudget(int minutes, List<Suggestion> suggestions, Map<String, Integer> waited) {
        List<Line> kept =
                lines.stream().filter(line -> !line.isPlanned() || line.added()).toList();
        return new Plan(memberId, monday, version, minutes, kept).filled(suggestions, waited);
    }

    /**
     * With a line that is done, of which its feature has still to be told.
     *
     * @param minutes what it took
     * @param whole whether all of it is done, where a part was planned
     */
    Plan done(String key, int minutes, boolean whole) {
        Line line = planned(key);
        return replaced(line, line.done(minutes, whole || line.minutes() >= line.left()));
    }

    /** What features have still to be told of. */
    List<Line> untold() {
        return lines.stream().filter(line -> line.untold() != null).toList();
    }

    Plan told() {
        return with(lines.stream().map(Line::told).toList());
    }

    /** Without these open lines' work, which was done elsewhere. */
    Plan doneElsewhere(Set<String> keys) {
        return with(lines.stream()
                .map(line -> line.isPlanned() && keys.contains(line.key()) ? line.doneElsewhere() : line)
                .toList());
    }

    Plan without(String key, Line.State state) {
        Line line = planned(key);
        return replaced(line, line.with(state));
    }

    /**
     * With something that the member wants, whether it fits or not.
     *
     * @throws ProblemException 409 when it is in the plan, or the plan has {@value #MOST_LINES} lines
     */
    Plan added(Suggestion suggestion, int weeksWaited) {
        Set<String> counting =
                lines.stream().filter(Line::counts).map(Line::key).collect(Collectors.toCollection(HashSet::new));
        if (counting.contains(suggestion.key())) {
            throw ProblemException.conflict("This is in your plan already.");
        }
        if (lines.size() >= MOST_LINES) {
            throw ProblemException.conflict("Your plan has " + MOST_LINES + " lines; that is as many as it can have.");
        }
        List<Line> all = new ArrayList<>(lines.stream()
                .filter(line -> !line.key().equals(suggestion.key()))
                .toList());
        all.add(Line.planned(suggestion, new Worth(monday).needed(suggestion), weeksWaited, true));
        all.sort(ORDER);
        return with(all);
    }

    /** Of these, what is due this week or before and is not planned as far as it should be, with the minutes that are missing. */
    List<LeftOut> leftOut(List<Suggestion> suggestions) {
        Worth worth = new Worth(monday);
        Map<String, Line> known = lines.stream().collect(Collectors.toMap(Line::key, line -> line));
        List<LeftOut> left = new ArrayList<>();
        for (Suggestion suggestion : suggestions) {
            Line line = known.get(suggestion.key());
            int planned = line == null ? 0 : line.minutes();
            int missing = worth.needed(suggestion) - planned;
            boolean wanted = line == null || line.isPlanned();
            if (worth.isDue(suggestion) && wanted && missing > 0) {
                left.add(new LeftOut(suggestion, missing));
            }
        }
        return left;
    }

    /** Something that should be done in this week, for which there are too few minutes. */
    record LeftOut(Suggestion suggestion, int minutesMissing) {}

    /** What is planned and done takes or took so many minutes. */
    int minutesTaken() {
        return lines.stream().filter(Line::counts).mapToInt(Line::spent).sum();
    }

    int minutesDone() {
        return lines.stream()
                .filter(line -> line.state() == Line.State.DONE)
                .mapToInt(Line::spent)
                .sum();
    }

    int minutesFree() {
        return Math.max(0, budget - minutesTaken());
    }

    /** By how many minutes what is planned and done goes beyond the budget; 0 when it does not. */
    int minutesOver() {
        return Math.max(0, minutesTaken() - budget);
    }

    /** @throws ProblemException 404 when there is no such line, 409 when it is not open */
    Line planned(String key) {
        Line line = lines.stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("line of the plan", key));
        if (!line.isPlanned()) {
            throw ProblemException.conflict("This is no longer open in your plan.");
        }
        return line;
    }

    private Plan replaced(Line before, Line after) {
        return with(lines.stream().map(line -> line == before ? after : line).toList());
    }

    private Plan with(List<Line> others) {
        return new Plan(memberId, monday, version, budget, List.copyOf(others));
    }
}
