package academy.praxis.performance.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;

import academy.praxis.performance.programme.Activity;
import academy.praxis.performance.programme.ActivityForm;
import academy.praxis.performance.programme.ActivityKind;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DueDatesTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);

    @Test
    void eachWeekAsksForAboutAsManyMinutes() {
        // Four weeks and 120 minutes: 30 a week.
        assertEquals(
                List.of("2026-06-07", "2026-06-14", "2026-06-28", "2026-06-28"),
                spread(MONDAY.plusDays(27), List.of(), 30, 20, 60, 10));
    }

    @Test
    void theLastWeekEndsOnTheLastDay() {
        assertEquals(List.of("2026-06-07", "2026-06-10"), spread(MONDAY.plusDays(9), List.of(), 10, 10));
    }

    @Test
    void inAShortCohortAllIsDueOnItsLastDay() {
        assertEquals(List.of("2026-06-01", "2026-06-01"), spread(MONDAY, List.of(), 600, 1));
    }

    @Test
    void aManagerMayChooseOtherDays() {
        assertEquals(
                List.of("2026-06-07", "2026-06-03"),
                spread(MONDAY.plusDays(13), List.of(new DueDate(2, LocalDate.of(2026, 6, 3))), 10, 10));
    }

    @Test
    void datesNeverGoBack() {
        List<String> dates = spread(
                MONDAY.plusDays(200), List.of(), IntStream.rangeClosed(1, 100).toArray());

        assertEquals(dates.stream().sorted().toList(), dates);
        assertEquals("2026-12-18", dates.get(99));
    }

    private static List<String> spread(LocalDate to, List<DueDate> chosen, int... minutes) {
        List<Activity> activities = IntStream.of(minutes)
                .mapToObj(one -> new Activity("x", ActivityForm.MACRO, one, null, ActivityKind.EDUCATION))
                .toList();
        return DueDates.spread(MONDAY, to, activities, chosen).stream()
                .map(due -> due.dueOn().toString())
                .toList();
    }
}
