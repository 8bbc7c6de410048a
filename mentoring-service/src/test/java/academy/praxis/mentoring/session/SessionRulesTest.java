package academy.praxis.mentoring.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.kit.problem.ProblemException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class SessionRulesTest {
    private final Instant now = Instant.parse("2026-03-01T10:00:00Z");
    private final Instant monday = Instant.parse("2026-03-02T10:00:00Z");
    private final Instant friday = Instant.parse("2026-03-06T10:00:00Z");
    private final List<SessionParty> circle = circle(3);

    @Test
    void itTakesTheMentorAndMoreThanHalfOfTheMentees() {
        assertEquals(Optional.empty(), agreed(time(monday, 0, 1)));
        assertEquals(Optional.empty(), agreed(time(monday, 1, 2, 3)));
        assertEquals(Optional.of(monday), agreed(time(monday, 0, 1, 3)));
    }

    @Test
    void halfIsNotMoreThanHalf() {
        List<SessionParty> four = circle(4);
        SessionTime two = time(four, monday, 0, 1, 2);

        assertEquals(Optional.empty(), SessionRules.agreed(List.of(two), four, now));
    }

    @Test
    void aPairNeedsBoth() {
        List<SessionParty> pair = circle(1);

        assertEquals(Optional.empty(), SessionRules.agreed(List.of(time(pair, monday, 0)), pair, now));
        assertEquals(Optional.empty(), SessionRules.agreed(List.of(time(pair, monday, 1)), pair, now));
        assertEquals(Optional.of(monday), SessionRules.agreed(List.of(time(pair, monday, 0, 1)), pair, now));
    }

    @Test
    void ofSeveralTheEarliestThatIsNotPast() {
        SessionTime past = time(now.minusSeconds(1), 0, 1, 2, 3);

        assertEquals(Optional.of(monday), agreed(time(friday, 0, 1, 2), time(monday, 0, 1, 2), past));
    }

    @Test
    void anOfferIsHopelessOnceMoreThanHalfCannotBeReached() {
        assertFalse(SessionRules.hopeless(circle));
        circle.get(1).declined = true;
        assertFalse(SessionRules.hopeless(circle));
        circle.get(2).declined = true;
        assertTrue(SessionRules.hopeless(circle));
    }

    @Test
    void withoutTheMentorItIsHopeless() {
        circle.get(0).declined = true;

        assertTrue(SessionRules.hopeless(circle));
    }

    @Test
    void timesAreInTheFutureAtMostAYearAheadAndEachOnce() {
        Instant leap = Instant.parse("2027-03-01T10:00:00Z");

        assertEquals(List.of(monday, leap), StartTimes.checked(List.of(leap, monday.plusNanos(7)), now));
        assertEquals(
                List.of("startTimes[0]", "startTimes[1]", "startTimes[3]", "startTimes[4]"),
                Assertions.assertThrows(
                                ProblemException.class,
                                () -> StartTimes.checked(
                                        List.of(now, leap.plusSeconds(1), monday, monday.plusMillis(3), Instant.MAX),
                                        now))
                        .violations()
                        .stream()
                        .map(violation -> violation.field())
                        .toList());
    }

    @Test
    void onTheClockAnHourOfSpringIsLeftOutAndOneOfAutumnComesTwice() {
        java.time.ZoneId amsterdam = java.time.ZoneId.of("Europe/Amsterdam");
        Instant spring = Instant.parse("2026-03-29T00:30:00Z");
        Instant autumn = Instant.parse("2026-10-25T00:30:00Z");

        SessionView.OnClock gap =
                SessionView.OnClock.of(UUID.randomUUID(), spring, spring.plus(60, ChronoUnit.MINUTES), amsterdam);
        SessionView.OnClock twice =
                SessionView.OnClock.of(UUID.randomUUID(), autumn, autumn.plus(60, ChronoUnit.MINUTES), amsterdam);

        assertEquals("2026-03-29T01:30", gap.startsAt().toString());
        assertEquals("2026-03-29T03:30", gap.endsAt().toString());
        assertEquals("+01:00", gap.utcOffset());
        assertEquals("2026-10-25T02:30", twice.startsAt().toString());
        assertEquals("2026-10-25T02:30", twice.endsAt().toString());
        assertEquals("+02:00", twice.utcOffset());
    }

    private Optional<Instant> agreed(SessionTime... times) {
        return SessionRules.agreed(List.of(times), circle, now);
    }

    private SessionTime time(Instant at, int... suits) {
        return time(circle, at, suits);
    }

    private static SessionTime time(List<SessionParty> parties, Instant at, int... suits) {
        SessionTime time = new SessionTime();
        time.startsAt = at;
        time.suits = IntStream.of(suits).mapToObj(i -> parties.get(i).memberId).toList();
        return time;
    }

    private static List<SessionParty> circle(int mentees) {
        List<SessionParty> parties = new ArrayList<>();
        for (int i = 0; i <= mentees; i++) {
            parties.add(SessionParty.of(UUID.randomUUID(), UUID.randomUUID(), i == 0));
        }
        return parties;
    }
}
