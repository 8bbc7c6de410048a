package academy.praxis.mentoring.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** First those in the pairing, then the manager, and nothing twice. */
class HealthCourseTest {
    private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");
    private static final Duration TICK = Duration.ofMillis(1);
    private static final UUID PAIRING = new UUID(1, 1);
    private static final UUID MENTOR = new UUID(0, 1);
    private static final UUID MENTEE = new UUID(0, 2);
    private static final Set<UUID> BOTH = Set.of(MENTOR, MENTEE);

    private final List<HealthSignal> known = new ArrayList<>();
    private final List<Nudge> told = new ArrayList<>();

    @Test
    void thoseInItAreToldAtOnceAndManagersAfterTheTimeOfGrace() {
        HealthCourse first = step(days(0), silence(BOTH, true));
        assertEquals(2, first.given().size());
        assertFalse(first.changed());

        assertFalse(step(days(14).minus(TICK), silence(BOTH, true)).changed());
        HealthCourse later = step(days(14), silence(BOTH, true));
        assertTrue(later.changed());
        assertEquals(Set.of(SignalKind.SILENCE), later.toldKinds());
        assertEquals(HealthLevel.ATTENTION, later.level());
        assertFalse(step(days(15), silence(BOTH, true)).changed());
    }

    @Test
    void whatGetsBetterIsOverForEveryone() {
        step(days(0), silence(BOTH, true));
        step(days(20), silence(BOTH, true));

        HealthCourse better = step(days(21));

        assertTrue(better.changed());
        assertEquals(HealthLevel.HEALTHY, better.level());
        assertEquals(1, better.gone().size());
        assertTrue(told.stream().allMatch(nudge -> nudge.overAt != null));
    }

    @Test
    void nobodyIsToldTheSameWithinTwoWeeksAlsoWhenItWasBetterInBetween() {
        step(days(0), silence(BOTH, true));
        step(days(1));

        assertEquals(0, step(days(2), silence(BOTH, true)).given().size());
        assertEquals(0, step(days(14).minus(TICK), silence(BOTH, true)).given().size());
        assertEquals(2, step(days(14), silence(BOTH, true)).given().size());
        // It began anew on day 2, and so did the time of grace.
        assertFalse(step(days(16).minus(TICK), silence(BOTH, true)).flagged().containsKey(SignalKind.SILENCE));
        assertTrue(step(days(16), silence(BOTH, true)).flagged().containsKey(SignalKind.SILENCE));
    }

    @Test
    void whoDismissedAHintDoesNotHearItAgainWhileItLasts() {
        step(days(0), silence(BOTH, true));
        told.stream().filter(nudge -> nudge.memberId.equals(MENTEE)).forEach(nudge -> nudge.dismissedAt = days(1));

        List<Nudge> again = step(days(30), silence(BOTH, true)).given();
        assertEquals(
                List.of(MENTOR), again.stream().map(nudge -> nudge.memberId).toList());
        step(days(31));
        assertEquals(2, step(days(50), silence(BOTH, true)).given().size());
    }

    @Test
    void whoIsNoLongerConcernedIsNotShownTheHint() {
        step(days(0), silence(BOTH, true));
        step(days(1), silence(Set.of(MENTOR), true));

        assertTrue(
                told.stream().filter(nudge -> nudge.memberId.equals(MENTEE)).allMatch(nudge -> nudge.overAt != null));
        assertTrue(
                told.stream().filter(nudge -> nudge.memberId.equals(MENTOR)).allMatch(nudge -> nudge.overAt == null));
    }

    @Test
    void managersNeverSeeWhatIsNotForThem() {
        step(days(0), silence(Set.of(MENTEE), false));

        assertFalse(step(days(100), silence(Set.of(MENTEE), false)).changed());
        assertTrue(step(days(101), silence(BOTH, true)).changed());
        assertTrue(step(days(102), silence(Set.of(MENTEE), false)).changed());
        assertEquals(Map.of(), step(days(103), silence(Set.of(MENTEE), false)).flagged());
    }

    @Test
    void theBusHearsNothingOfLowCheckInsNotEvenByTheLevel() {
        Signal low = new Signal(SignalKind.LOW_CHECK_INS, START, false, BOTH, true);
        step(days(0), silence(BOTH, true), low);
        HealthCourse both = step(days(14), silence(BOTH, true), low);
        assertEquals(HealthLevel.AT_RISK, both.level());
        assertEquals(HealthLevel.ATTENTION, both.toldLevel());
        assertEquals(Set.of(SignalKind.SILENCE), both.toldKinds());

        HealthCourse better = step(days(15), silence(BOTH, true));
        assertEquals(HealthLevel.ATTENTION, better.level());
        assertFalse(better.changed());
    }

    /** Over any course of things: what a repetition does is nothing, and no hint comes twice within two weeks. */
    @Test
    void aRepetitionDoesNothingMore() {
        Random random = new Random(11);
        for (int course = 0; course < 200; course++) {
            known.clear();
            told.clear();
            List<Nudge> all = new ArrayList<>();
            Instant now = START;
            for (int i = 0; i < 40; i++) {
                now = now.plus(Duration.ofHours(random.nextInt(240)));
                Signal[] signals = random.nextInt(3) == 0
                        ? new Signal[0]
                        : new Signal[] {silence(random.nextBoolean() ? BOTH : Set.of(MENTOR), random.nextBoolean())};
                all.addAll(step(now, signals).given());
                HealthCourse again = step(now, signals);
                assertFalse(again.changed());
                assertEquals(
                        0,
                        again.given().size()
                                + again.found().size()
                                + again.gone().size());
            }
            for (UUID member : BOTH) {
                List<Instant> times = all.stream()
                        .filter(nudge -> nudge.memberId.equals(member))
                        .map(nudge -> nudge.at)
                        .toList();
                for (int i = 1; i < times.size(); i++) {
                    assertFalse(times.get(i).isBefore(times.get(i - 1).plus(Duration.ofDays(14))));
                }
            }
        }
    }

    /** One step, and then what a store would know. */
    private HealthCourse step(Instant now, Signal... signals) {
        HealthCourse course =
                HealthCourse.of(PAIRING, List.of(signals), List.copyOf(known), latest(), Thresholds.USUAL, now);
        known.addAll(course.found());
        known.removeAll(course.gone());
        told.addAll(course.given());
        return course;
    }

    private List<Nudge> latest() {
        List<Nudge> latest = new ArrayList<>();
        for (UUID member : BOTH) {
            told.stream()
                    .filter(nudge -> nudge.memberId.equals(member))
                    .max(Comparator.comparing(nudge -> nudge.at))
                    .ifPresent(latest::add);
        }
        return latest;
    }

    private static Signal silence(Set<UUID> concerned, boolean forManagers) {
        return new Signal(SignalKind.SILENCE, START, false, concerned, forManagers);
    }

    private static Instant days(int days) {
        return START.plus(Duration.ofDays(days));
    }
}
