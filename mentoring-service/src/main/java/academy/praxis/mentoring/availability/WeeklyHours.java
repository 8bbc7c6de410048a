package academy.praxis.mentoring.availability;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** When somebody works in one week, as quarters of an hour on the clock of UTC; so people of different time zones can be compared. */
public final class WeeklyHours {
    private static final int MINUTES = 15;
    private static final int QUARTERS = 7 * 24 * 60 / MINUTES;
    private static final List<WorkingTime> OFFICE =
            List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY)
                    .stream()
                    .map(day -> new WorkingTime(day, LocalTime.of(9, 0), LocalTime.of(17, 0)))
                    .toList();

    private final long[] words;

    private WeeklyHours(long[] words) {
        this.words = words;
    }

    /**
     * The working times in the week of a day. Hours beyond one end of the week count at the other: the next week looks the same.
     *
     * @param times none means Monday to Friday from nine to five
     * @param zone the zone whose clock the times are on
     * @param week any day of the week; it decides about daylight saving time
     */
    public static WeeklyHours of(List<WorkingTime> times, ZoneId zone, LocalDate week) {
        LocalDate monday = week.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        ZonedDateTime start = monday.atStartOfDay(ZoneOffset.UTC);
        BitSet quarters = new BitSet(QUARTERS);
        for (WorkingTime time : times.isEmpty() ? OFFICE : times) {
            LocalDate day = monday.plusDays(time.day().getValue() - 1L);
            long from = quarter(start, day.atTime(time.from()).atZone(zone), MINUTES - 1);
            long to = quarter(start, day.atTime(time.to()).atZone(zone), 0);
            for (long at = from; at < to; at++) {
                quarters.set((int) Math.floorMod(at, (long) QUARTERS));
            }
        }
        return new WeeklyHours(quarters.toLongArray());
    }

    private static long quarter(ZonedDateTime start, ZonedDateTime at, int roundUp) {
        return Math.floorDiv(Duration.between(start, at).toMinutes() + roundUp, MINUTES);
    }

    /** What {@link #words} gave. */
    @JsonCreator
    public static WeeklyHours ofWords(long[] words) {
        return new WeeklyHours(words.clone());
    }

    /** The quarters of an hour since Monday 00:00 UTC as a bit set, 64 to a word. */
    @JsonValue
    public long[] words() {
        return words.clone();
    }

    /** How long both work at the same time, in minutes of a week. */
    public int overlapMinutes(WeeklyHours other) {
        int quarters = 0;
        for (int i = Math.min(words.length, other.words.length) - 1; i >= 0; i--) {
            quarters += Long.bitCount(words[i] & other.words[i]);
        }
        return quarters * MINUTES;
    }

    /** How long they work, in minutes of a week. */
    public int minutes() {
        return overlapMinutes(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WeeklyHours hours && Arrays.equals(words, hours.words);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words);
    }
}
