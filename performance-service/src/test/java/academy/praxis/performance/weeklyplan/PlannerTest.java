package academy.praxis.performance.weeklyplan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlannerTest {
    static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void findsWhatTryingEverythingFinds(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            List<List<Planner.Option>> groups = new ArrayList<>();
            for (int group = random.nextInt(7); group >= 0; group--) {
                List<Planner.Option> options = new ArrayList<>();
                for (int option = random.nextInt(4); option >= 0; option--) {
                    options.add(new Planner.Option(
                            bite("g" + group), 1 + random.nextInt(20), 1 + random.nextInt(40) / 4.0));
                }
                groups.add(options);
            }
            int budget = random.nextInt(50);

            List<Planner.Option> chosen = Planner.choose(groups, budget);

            assertEquals(best(groups, 0, budget), worth(chosen), 1e-9);
            assertTrue(chosen.stream().mapToInt(Planner.Option::minutes).sum() <= budget);
            groups.forEach(
                    group -> assertTrue(chosen.stream().filter(group::contains).count() <= 1));
        }
    }

    @Test
    void ofEquallyGoodChoicesTakesTheShorterOne() {
        Planner.Option longer = new Planner.Option(bite("a"), 20, 5);
        Planner.Option shorter = new Planner.Option(bite("b"), 10, 5);

        assertEquals(List.of(shorter), Planner.choose(List.of(List.of(longer, shorter)), 24));
        assertEquals(List.of(shorter), Planner.choose(List.of(List.of(longer), List.of(shorter)), 24));
    }

    @Test
    void choosesNothingWhereNothingFits() {
        assertEquals(List.of(), Planner.choose(List.of(List.of(new Planner.Option(bite("a"), 25, 9))), 24));
        assertEquals(List.of(), Planner.choose(List.of(), 0));
    }

    private static double best(List<List<Planner.Option>> groups, int from, int budget) {
        if (from == groups.size()) {
            return 0;
        }
        double best = best(groups, from + 1, budget);
        for (Planner.Option option : groups.get(from)) {
            if (option.minutes() <= budget) {
                best = Math.max(best, option.worth() + best(groups, from + 1, budget - option.minutes()));
            }
        }
        return best;
    }

    private static double worth(List<Planner.Option> options) {
        return options.stream().mapToDouble(Planner.Option::worth).sum();
    }

    static Suggestion bite(String key) {
        return new Suggestion(
                Suggestion.Kind.BITE,
                "bite:" + key,
                key,
                2,
                false,
                null,
                Suggestion.Why.SMALL_BITE,
                null,
                UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)),
                null);
    }

    static Suggestion activity(String key, int minutes, LocalDate due) {
        return new Suggestion(
                Suggestion.Kind.COHORT_ACTIVITY,
                "activity:" + key.replace(' ', '-'),
                key,
                minutes,
                minutes > 10,
                due,
                Suggestion.Why.ACTIVITY_DUE,
                "Pilot",
                UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)),
                null);
    }
}
