package academy.praxis.mentoring.availability;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeeklyHoursTest {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final LocalDate WINTER = LocalDate.of(2026, 1, 14);
    private static final LocalDate SUMMER = LocalDate.of(2026, 7, 15);

    @Test
    void whoSaysNothingWorksInOfficeHours() {
        assertEquals(40 * 60, WeeklyHours.of(List.of(), AMSTERDAM, WINTER).minutes());
    }

    @Test
    void theDifferenceBetweenTwoZonesDependsOnTheSeason() {
        ZoneId phoenix = ZoneId.of("America/Phoenix");
        List<WorkingTime> evening = List.of(time(DayOfWeek.MONDAY, "15:00", "18:00"));
        List<WorkingTime> morning = List.of(time(DayOfWeek.MONDAY, "08:00", "10:00"));

        // Eight hours apart in winter, nine in summer: Phoenix keeps its clock.
        assertEquals(
                120,
                WeeklyHours.of(evening, AMSTERDAM, WINTER).overlapMinutes(WeeklyHours.of(morning, phoenix, WINTER)));
        assertEquals(
                60,
                WeeklyHours.of(evening, AMSTERDAM, SUMMER).overlapMinutes(WeeklyHours.of(morning, phoenix, SUMMER)));
    }

    @Test
    void aWeekGoesRound() {
        ZoneId auckland = ZoneId.of("Pacific/Auckland");
        WeeklyHours mondayMorning = WeeklyHours.of(List.of(time(DayOfWeek.MONDAY, "08:00", "10:00")), auckland, WINTER);
        WeeklyHours sundayEvening =
                WeeklyHours.of(List.of(time(DayOfWeek.SUNDAY, "19:00", "21:00")), ZoneId.of("UTC"), WINTER);

        assertEquals(120, mondayMorning.overlapMinutes(sundayEvening));
    }

    @Test
    void onlyWholeQuartersCount() {
        List<WorkingTime> odd = List.of(time(DayOfWeek.FRIDAY, "09:05", "09:50"));

        assertEquals(30, WeeklyHours.of(odd, AMSTERDAM, WINTER).minutes());
    }

    @Test
    void whatIsStoredIsReadAgain() {
        WorkingTime time = time(DayOfWeek.SATURDAY, "07:30", "12:45");
        WeeklyHours hours = WeeklyHours.of(List.of(time), AMSTERDAM, WINTER);

        assertEquals(time, WorkingTime.parse(time.toString()));
        assertEquals(hours, WeeklyHours.ofWords(hours.words()));
    }

    private static WorkingTime time(DayOfWeek day, String from, String to) {
        return new WorkingTime(day, LocalTime.parse(from), LocalTime.parse(to));
    }
}
