package academy.praxis.performance.weeklyplan;

import static academy.praxis.performance.weeklyplan.PlannerTest.MONDAY;
import static academy.praxis.performance.weeklyplan.PlannerTest.activity;
import static academy.praxis.performance.weeklyplan.PlannerTest.bite;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.kit.problem.ProblemException;
import academy.praxis.kit.problem.ProblemType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlanTest {
    private static final UUID ME = UUID.fromString("019366fe-27b3-7541-8626-c6b6f5b539f0");
    private static final LocalDate IN_TIME = MONDAY.plusWeeks(3);

    @Test
    void whatIsChosenNeverTakesMoreThanTheBudget() {
        Random random = new Random(1);
        for (int round = 0; round < 500; round++) {
            List<Suggestion> suggestions = some(random);
            int budget = 5 + random.nextInt(100);

            Plan plan = made(budget, suggestions);
            for (int step = 0; step < 4 && !plan.lines().isEmpty(); step++) {
                List<Line> open = plan.lines().stream().filter(Line::isPlanned).toList();
                if (!open.isEmpty()) {
                    String key = open.get(random.nextInt(open.size())).key();
                    plan = plan.without(key, Line.State.SNOOZED).filled(suggestions, Map.of());
                }
                assertTrue(plan.minutesTaken() <= budget, plan::toString);
                assertEquals(0, plan.minutesOver());
            }
        }
    }

    @Test
    void somethingLongIsDoneInPartsAtAnEvenPaceUntilItIsDue() {
        Suggestion calls = activity("call ten people", 80, MONDAY.plusWeeks(3).plusDays(2));
        Suggestion other = activity("read", 4, IN_TIME);

        assertEquals(20, new Worth(MONDAY).needed(calls));
        assertEquals(
                List.of(4, 20),
                made(24, List.of(calls, other)).lines().stream()
                        .map(Line::minutes)
                        .toList());
        assertEquals(List.of(), made(24, List.of(calls, other)).leftOut(List.of(calls, other)));
        assertEquals(24, made(24, List.of(calls)).lines().get(0).minutes(), "what is left is worth a little more");
    }

    @Test
    void whatIsDueAndDoesNotFitIsSaid() {
        List<Suggestion> suggestions = List.of(activity("a", 100, MONDAY.plusDays(4)), bite("b"));

        Plan plan = made(24, suggestions);

        List<Plan.LeftOut> left = plan.leftOut(suggestions);
        assertEquals(1, left.size());
        assertEquals(100 - plan.lines().get(0).minutes(), left.get(0).minutesMissing());
    }

    @Test
    void thereIsOneSmallBiteAtMost() {
        List<Suggestion> bites = List.of(bite("a"), bite("b"), bite("c"));

        Plan plan = made(24, bites);
        Plan afterOne = plan.done(plan.lines().get(0).key(), 2, false).filled(bites, Map.of());

        assertEquals(1, plan.lines().size());
        assertEquals(1, afterOne.lines().size());
    }

    @Test
    void whatWaitedComesBeforeWhatDidNot() {
        List<Suggestion> suggestions = List.of(activity("a", 8, IN_TIME), activity("b", 8, IN_TIME));

        Plan plan = Plan.made(ME, MONDAY, 8, suggestions, Map.of("activity:b", 2));

        assertEquals(List.of("activity:b"), keys(plan));
        assertEquals(2, plan.lines().get(0).weeksWaited());
    }

    @Test
    void whatIsOverdueComesBeforeWhatHasTime() {
        List<Suggestion> suggestions =
                List.of(activity("later", 8, IN_TIME), activity("overdue", 8, MONDAY.minusDays(1)));

        assertEquals(List.of("activity:overdue"), keys(made(8, suggestions)));
    }

    @Test
    void swappingPutsTheNextBestInItsPlaceAndNeverTheSameAgain() {
        List<Suggestion> suggestions = List.of(activity("a", 8, MONDAY), activity("b", 8, IN_TIME));
        Plan plan = made(8, suggestions);

        Plan swapped = plan.without("activity:a", Line.State.SWAPPED).filled(suggestions, Map.of());
        Plan again = swapped.without("activity:b", Line.State.SWAPPED).filled(suggestions, Map.of());

        assertEquals(List.of("activity:a", "activity:b"), keys(swapped));
        assertEquals(8, swapped.minutesTaken());
        assertEquals(0, again.minutesTaken());
    }

    @Test
    void whatTheMemberTakesInMayGoBeyondTheBudgetAndIsSaid() {
        List<Suggestion> suggestions = List.of(activity("a", 8, MONDAY), activity("b", 8, IN_TIME));

        Plan plan = made(8, suggestions).added(suggestions.get(1), 0);

        assertEquals(List.of(16, 8), List.of(plan.minutesTaken(), plan.minutesOver()));
        assertEquals(
                ProblemType.CONFLICT,
                assertThrows(ProblemException.class, () -> plan.added(suggestions.get(1), 0))
                        .type());
    }

    @Test
    void anotherBudgetKeepsWhatIsDoneAndWhatWasTakenIn() {
        List<Suggestion> suggestions = List.of(
                activity("a", 8, MONDAY),
                activity("b", 8, MONDAY),
                activity("c", 8, IN_TIME),
                activity("d", 8, IN_TIME));
        Plan plan = made(16, suggestions).done("activity:a", 10, false).added(suggestions.get(2), 0);

        Plan smaller = plan.withBudget(18, suggestions, Map.of());
        Plan larger = plan.withBudget(60, suggestions, Map.of());

        assertEquals(List.of("activity:a", "activity:c"), keys(smaller));
        assertEquals(4, larger.lines().size());
        assertEquals(34, larger.minutesTaken());
    }

    @Test
    void whatIsDoneElsewhereIsDoneHere() {
        Plan plan = made(24, List.of(activity("a", 8, MONDAY), bite("b")));

        Plan after = plan.doneElsewhere(Set.of("activity:a"));

        assertEquals(8, after.minutesDone());
        assertThrows(ProblemException.class, () -> after.done("activity:a", 3, false));
        assertThrows(ProblemException.class, () -> after.done("activity:none", 3, false));
    }

    private static Plan made(int budget, List<Suggestion> suggestions) {
        return Plan.made(ME, MONDAY, budget, suggestions, Map.of());
    }

    private static List<String> keys(Plan plan) {
        return plan.lines().stream().map(Line::key).toList();
    }

    private static List<Suggestion> some(Random random) {
        List<Suggestion> some = new ArrayList<>();
        for (int i = random.nextInt(12); i >= 0; i--) {
            some.add(
                    random.nextInt(3) == 0
                            ? bite("b" + i)
                            : activity(
                                    "a" + i,
                                    1 + random.nextInt(150),
                                    random.nextInt(5) == 0 ? null : MONDAY.plusDays(random.nextInt(60) - 15)));
        }
        return some;
    }
}
