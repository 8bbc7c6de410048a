package academy.praxis.performance.weeklyplan;

import static academy.praxis.performance.weeklyplan.PlannerTest.MONDAY;
import static academy.praxis.performance.weeklyplan.PlannerTest.activity;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PlanWordsTest {
    @Test
    void aPlanSaysWhatItTakesAndWhatDoesNotFit() {
        List<Suggestion> suggestions = List.of(activity("Call ten people", 100, MONDAY.plusDays(4)));
        Plan plan = Plan.made(UUID.randomUUID(), MONDAY, 24, suggestions, Map.of());

        PlanView view = PlanWords.in("en").view(new PlanService.Sight(plan, suggestions));

        assertEquals("2026-W48", view.week());
        assertEquals(
                "24 of your 24 minutes. One thing is due and does not fit: that needs 76 more minutes.", view.says());
        assertEquals(
                "It is due on Friday 27 November in “Pilot”. A part of it: 24 of the 100 minutes that are left.",
                view.lines().get(0).because());
    }

    @ParameterizedTest
    @CsvSource({
        "nl, Het moet op vrijdag 27 november af in “Pilot”.",
        "'de;q=0.9, nl;q=0.5', Het moet op vrijdag 27 november af in “Pilot”.",
        ", It is due on Friday 27 November in “Pilot”."
    })
    void reasonsAreSaidInTheReadersLanguage(String languages, String expected) {
        List<Suggestion> suggestions = List.of(activity("a", 8, MONDAY.plusDays(4)));
        Plan plan = Plan.made(UUID.randomUUID(), MONDAY, 24, suggestions, Map.of());

        assertEquals(
                expected,
                PlanWords.in(languages)
                        .view(new PlanService.Sight(plan, suggestions))
                        .lines()
                        .get(0)
                        .because());
    }

    @ParameterizedTest
    @EnumSource(Suggestion.Why.class)
    void everyReasonHasASentence(Suggestion.Why why) {
        for (String language : List.of("en", "nl")) {
            for (String about : new String[] {null, "12"}) {
                Suggestion suggestion = new Suggestion(
                        Suggestion.Kind.OBSTACLE, "x:1", "t", 5, false, MONDAY, why, about, UUID.randomUUID(), null);
                Plan plan = Plan.made(UUID.randomUUID(), MONDAY, 24, List.of(suggestion), Map.of());

                String because = PlanWords.in(language)
                        .view(new PlanService.Sight(plan, List.of()))
                        .lines()
                        .get(0)
                        .because();

                assertFalse(because.contains("{") || because.contains("null"), because);
            }
        }
    }
}
