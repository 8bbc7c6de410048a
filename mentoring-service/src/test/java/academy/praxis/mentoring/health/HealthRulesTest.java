package academy.praxis.mentoring.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.mentoring.checkin.AskedCheckIn;
import academy.praxis.mentoring.goal.OpenGoal;
import academy.praxis.mentoring.session.SessionSummary;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every threshold just below, at and above it, and what holds of any pairing at all. */
class HealthRulesTest {
    private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");
    private static final Duration TICK = Duration.ofMillis(1);
    private static final UUID MENTOR = new UUID(0, 1);
    private static final UUID MENTEE = new UUID(0, 2);
    private static final UUID GONE = new UUID(0, 9);
    private static final Set<UUID> BOTH = Set.of(MENTOR, MENTEE);
    private static final Instant FAR = START.plus(Duration.ofDays(3650));

    private final HealthRules rules = new HealthRules(Thresholds.USUAL);

    @ParameterizedTest
    @CsvSource({"0, false, false", "1, false, false", "2, true, false", "3, true, true", "9, true, true"})
    void sessionsMissedInARow(int missed, boolean found, boolean severe) {
        Optional<Signal> signal =
                find(SignalKind.MISSED_SESSIONS, facts(Period.ofDays(14), sessions(missed, START, FAR)), START);

        assertEquals(found, signal.isPresent());
        assertEquals(severe, signal.map(Signal::severe).orElse(false));
    }

    @ParameterizedTest
    @CsvSource({
        // rhythm in days (0: none agreed), silent from, severe from
        "0, 28, 56",
        "14, 28, 56",
        "7, 14, 28",
        "1, 14, 28",
        "8, 16, 32",
        "90, 180, 360"
    })
    void silenceIsTwoRhythmsWithoutASessionAndFourAreSevere(int rhythm, int silent, int severe) {
        Period agreed = rhythm == 0 ? null : Period.ofDays(rhythm);
        Instant last = START.plus(Duration.ofDays(100));
        PairingFacts facts = facts(agreed, sessions(0, last, null));
        Instant from = last.plus(Duration.ofDays(silent));
        Instant severeFrom = last.plus(Duration.ofDays(severe));

        assertTrue(find(SignalKind.SILENCE, facts, from.minus(TICK)).isEmpty());
        assertEquals(from, find(SignalKind.SILENCE, facts, from).orElseThrow().since());
        assertFalse(find(SignalKind.SILENCE, facts, severeFrom.minus(TICK))
                .orElseThrow()
                .severe());
        assertTrue(find(SignalKind.SILENCE, facts, severeFrom).orElseThrow().severe());
        assertTrue(find(SignalKind.SILENCE, facts, severeFrom.plus(TICK))
                .orElseThrow()
                .severe());
    }

    @Test
    void silenceCountsFromTheBeginningWhenNoSessionWasHeld() {
        PairingFacts facts = facts(Period.ofDays(14), PairingFacts.NO_SESSIONS);

        assertTrue(find(SignalKind.SILENCE, facts, days(28).minus(TICK)).isEmpty());
        assertTrue(find(SignalKind.SILENCE, facts, days(28)).isPresent());
    }

    @Test
    void aPlannedSessionEndsASilenceAndOneThatIsPastDoesNot() {
        Instant now = days(60);

        assertTrue(find(SignalKind.SILENCE, facts(null, sessions(0, START, now.plus(TICK))), now)
                .isEmpty());
        assertTrue(find(SignalKind.SILENCE, facts(null, sessions(0, START, now)), now)
                .isPresent());
        assertTrue(find(SignalKind.SILENCE, facts(null, sessions(0, START, now.minus(TICK))), now)
                .isPresent());
    }

    @ParameterizedTest
    @CsvSource({"1.0, true", "2.25, true", "2.5, true", "2.75, false", "5.0, false"})
    void whoAnsweredLowIsToldAlone(double mean, boolean low) {
        Optional<Signal> signal =
                find(SignalKind.LOW_CHECK_INS, checkIns(answered(MENTEE, 1, mean), answered(MENTOR, 1, 5.0)), days(31));

        assertEquals(low, signal.isPresent());
        signal.ifPresent(found -> {
            assertEquals(Set.of(MENTEE), found.concerned());
            assertEquals(days(30), found.since());
        });
    }

    @ParameterizedTest
    @CsvSource({"2.5, 2.5, true", "1.0, 4.0, true", "1.0, 4.25, false", "1.0, 1.0, true"})
    void managersSeeLowCheckInsOnlyWhenSeveralAnsweredAndItIsLowOnTheWhole(double mentee, double mentor, boolean seen) {
        Signal both = find(
                        SignalKind.LOW_CHECK_INS,
                        checkIns(answered(MENTEE, 1, mentee), answered(MENTOR, 1, mentor)),
                        days(31))
                .orElseThrow();
        Signal one = find(SignalKind.LOW_CHECK_INS, checkIns(answered(MENTEE, 1, 1.0), open(MENTOR, 1)), days(31))
                .orElseThrow();

        assertEquals(seen, both.forManagers());
        assertFalse(one.forManagers());
    }

    @Test
    void aBetterCheckInTakesTheLowOneBackAndWhoLeftCountsNoMore() {
        assertTrue(
                find(SignalKind.LOW_CHECK_INS, checkIns(answered(MENTEE, 1, 1.0), answered(MENTEE, 2, 4.0)), days(91))
                        .isEmpty());
        assertTrue(find(SignalKind.LOW_CHECK_INS, checkIns(answered(GONE, 1, 1.0)), days(31))
                .isEmpty());
    }

    @Test
    void aCheckInIsUnansweredTwoWeeksAfterItWasDueUntilTheNextIs() {
        PairingFacts facts = checkIns(open(MENTEE, 1), answered(MENTOR, 1, 4.0), open(GONE, 1));

        assertTrue(find(SignalKind.CHECK_IN_NOT_ANSWERED, facts, days(44).minus(TICK))
                .isEmpty());
        Signal signal = find(SignalKind.CHECK_IN_NOT_ANSWERED, facts, days(44)).orElseThrow();
        assertEquals(Set.of(MENTEE), signal.concerned());
        assertEquals(days(30), signal.since());
        assertTrue(find(SignalKind.CHECK_IN_NOT_ANSWERED, facts, days(90).minus(TICK))
                .isPresent());
        assertTrue(find(SignalKind.CHECK_IN_NOT_ANSWERED, facts, days(90)).isEmpty());
    }

    @Test
    void oneStalledGoalIsEnoughAndTheFirstSaysSinceWhen() {
        OpenGoal moving = new OpenGoal(days(50), null);
        OpenGoal silent = new OpenGoal(days(20), null);
        OpenGoal late = new OpenGoal(days(49), LocalDate.parse("2026-04-10"));

        assertTrue(find(SignalKind.STALLED_GOALS, goals(moving, silent), days(50).minus(TICK))
                .isEmpty());
        assertTrue(find(SignalKind.STALLED_GOALS, goals(), days(500)).isEmpty());
        assertEquals(
                days(50),
                find(SignalKind.STALLED_GOALS, goals(moving, silent), days(50))
                        .orElseThrow()
                        .since());
        assertEquals(
                Instant.parse("2026-04-11T00:00:00Z"),
                find(SignalKind.STALLED_GOALS, goals(moving, silent, late), days(51))
                        .orElseThrow()
                        .since());
    }

    @Test
    void anAgreementIsMissedAfterThirtyDays() {
        PairingFacts without = facts(null, PairingFacts.NO_SESSIONS);

        assertTrue(find(SignalKind.AGREEMENT_MISSING, without, days(30).minus(TICK))
                .isEmpty());
        assertTrue(find(SignalKind.AGREEMENT_MISSING, without, days(30)).isPresent());
        assertTrue(find(SignalKind.AGREEMENT_MISSING, facts(Period.ofDays(7), PairingFacts.NO_SESSIONS), days(300))
                .isEmpty());
    }

    @Test
    void aNewPairingIsHealthy() {
        assertEquals(List.of(), rules.signals(facts(null, PairingFacts.NO_SESSIONS), START));
        assertEquals(HealthLevel.HEALTHY, HealthLevel.of(List.of()));
        assertEquals(HealthLevel.ATTENTION, HealthLevel.of(List.of(false)));
        assertEquals(HealthLevel.AT_RISK, HealthLevel.of(List.of(true)));
        assertEquals(HealthLevel.AT_RISK, HealthLevel.of(List.of(false, false)));
    }

    /** Of any pairing: one signal of a kind, nobody outside is told, and no single answer reaches managers. */
    @Test
    void whateverAPairingIsLikeNothingOfOnePersonReachesManagers() {
        Random random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            Instant now = days(random.nextInt(400));
            PairingFacts facts = any(random, now);
            List<Signal> signals = rules.signals(facts, now);

            assertEquals(
                    signals.size(),
                    signals.stream().map(Signal::kind).distinct().count());
            for (Signal signal : signals) {
                assertFalse(signal.concerned().isEmpty());
                assertTrue(facts.parties().containsAll(signal.concerned()));
                assertFalse(signal.since().isAfter(now));
            }
            signals.stream()
                    .filter(signal -> signal.kind() == SignalKind.LOW_CHECK_INS && signal.forManagers())
                    .forEach(signal -> {
                        // Take any one answer away: what managers know then can rest on no one person.
                        int latest = facts.checkIns().stream()
                                .filter(one ->
                                        one.mean() != null && facts.parties().contains(one.memberId()))
                                .mapToInt(AskedCheckIn::number)
                                .max()
                                .orElseThrow();
                        assertTrue(facts.checkIns().stream()
                                        .filter(one -> one.number() == latest && one.mean() != null)
                                        .filter(one -> facts.parties().contains(one.memberId()))
                                        .count()
                                >= 2);
                    });
            assertEquals(signals, rules.signals(facts, now));
        }
    }

    private static PairingFacts any(Random random, Instant now) {
        List<AskedCheckIn> asked = new ArrayList<>();
        for (int number = 1; number <= random.nextInt(4); number++) {
            for (UUID member : List.of(MENTOR, MENTEE, GONE)) {
                asked.add(
                        random.nextBoolean()
                                ? open(member, number)
                                : answered(member, number, 1 + random.nextInt(17) / 4.0));
            }
        }
        List<OpenGoal> goals = Stream.generate(() -> new OpenGoal(
                        days(random.nextInt(300)),
                        random.nextBoolean()
                                ? null
                                : LocalDate.parse("2026-03-01").plusDays(random.nextInt(400))))
                .limit(random.nextInt(3))
                .toList();
        return new PairingFacts(
                START,
                BOTH,
                random.nextBoolean() ? null : Period.ofDays(1 + random.nextInt(90)),
                // What was missed was missed by now.
                sessions(random.nextInt(5), random.nextBoolean() ? null : days(random.nextInt(300)), null),
                goals,
                asked.stream().filter(one -> !one.dueAt().isAfter(now)).toList());
    }

    private Optional<Signal> find(SignalKind kind, PairingFacts facts, Instant now) {
        return rules.signals(facts, now).stream()
                .filter(signal -> signal.kind() == kind)
                .findFirst();
    }

    private static Instant days(int days) {
        return START.plus(Duration.ofDays(days));
    }

    private static SessionSummary sessions(int missed, Instant last, Instant next) {
        return new SessionSummary(missed, last, next);
    }

    private static AskedCheckIn open(UUID member, int number) {
        return new AskedCheckIn(member, number, days(60 * number - 30), days(60 * number + 30), null);
    }

    private static AskedCheckIn answered(UUID member, int number, double mean) {
        return new AskedCheckIn(member, number, days(60 * number - 30), days(60 * number + 30), mean);
    }

    private static PairingFacts facts(Period rhythm, SessionSummary sessions) {
        return new PairingFacts(START, BOTH, rhythm, sessions, List.of(), List.of());
    }

    private static PairingFacts checkIns(AskedCheckIn... asked) {
        return new PairingFacts(START, BOTH, Period.ofDays(14), PairingFacts.NO_SESSIONS, List.of(), List.of(asked));
    }

    private static PairingFacts goals(OpenGoal... goals) {
        return new PairingFacts(START, BOTH, Period.ofDays(14), PairingFacts.NO_SESSIONS, List.of(goals), List.of());
    }
}
