package academy.praxis.mentoring.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class OpenGoalTest {
    private static final Instant MOVED = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void itIsStalledThirtyDaysAfterAnybodySaidAnything() {
        OpenGoal goal = new OpenGoal(MOVED, null);
        Instant from = MOVED.plus(Duration.ofDays(30));

        assertFalse(goal.isStalled(from.minusNanos(1000)));
        assertTrue(goal.isStalled(from));
        assertEquals(from, goal.stalledFrom());
    }

    @Test
    void itIsStalledWhenItsDayIsOver() {
        OpenGoal goal = new OpenGoal(MOVED, LocalDate.parse("2026-03-10"));

        assertFalse(goal.isStalled(Instant.parse("2026-03-10T23:59:59Z")));
        assertTrue(goal.isStalled(Instant.parse("2026-03-11T00:00:00Z")));
    }

    @Test
    void aFarTargetDoesNotExcuseSilence() {
        OpenGoal goal = new OpenGoal(MOVED, LocalDate.parse("2027-03-10"));

        assertTrue(goal.isStalled(MOVED.plus(Duration.ofDays(30))));
    }
}
