package academy.praxis.performance.outcome;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import academy.praxis.kit.problem.ProblemException;
import academy.praxis.kit.problem.ProblemType;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeTest {
    private static final UUID GRACE = UUID.fromString("00000000-0000-7000-8000-000000000002");
    private static final UUID PIETER = UUID.fromString("00000000-0000-7000-8000-000000000006");

    @ParameterizedTest
    @CsvSource({"LOWER_IS_BETTER, 18, 12", "HIGHER_IS_BETTER, 84, 90", "LOWER_IS_BETTER,, 12"})
    void mayAimAtAnImprovement(Metric.Direction direction, Double baseline, double target) {
        assertDoesNotThrow(() -> metric(direction, baseline, target).mustAimHigher());
    }

    @ParameterizedTest
    @CsvSource({"LOWER_IS_BETTER, 18, 18", "LOWER_IS_BETTER, 18, 19", "HIGHER_IS_BETTER, 84, 80"})
    void mayNotAimAtAWorseningOrAtNothing(Metric.Direction direction, Double baseline, double target) {
        ProblemException refusal = assertThrows(
                ProblemException.class,
                () -> metric(direction, baseline, target).mustAimHigher());

        assertEquals("metric.target", refusal.violations().get(0).field());
    }

    @Test
    void hasToBeAcceptedAgainByANewOwner() {
        Outcome outcome = Outcome.of(content(GRACE, Cadence.WEEKLY));
        outcome.acceptOwnership();

        outcome.edit(content(PIETER, Cadence.WEEKLY), true);

        assertNull(outcome.ownerAcceptedAt);
    }

    @Test
    void staysAcceptedWhenItsOwnerStays() {
        Outcome outcome = Outcome.of(content(GRACE, Cadence.WEEKLY));
        outcome.acceptOwnership();

        outcome.edit(content(GRACE, Cadence.WEEKLY), true);

        assertNotNull(outcome.ownerAcceptedAt);
    }

    @Test
    void isAcceptedOnce() {
        Outcome outcome = Outcome.of(content(GRACE, Cadence.WEEKLY));
        outcome.acceptOwnership();

        ProblemException refusal = assertThrows(ProblemException.class, outcome::acceptOwnership);

        assertEquals(ProblemType.CONFLICT, refusal.type());
    }

    @Test
    void keepsItsCadenceOnceThereAreObservations() {
        Outcome outcome = Outcome.of(content(GRACE, Cadence.WEEKLY));

        outcome.edit(content(GRACE, Cadence.MONTHLY), false);
        ProblemException refusal =
                assertThrows(ProblemException.class, () -> outcome.edit(content(GRACE, Cadence.WEEKLY), true));

        assertEquals(Cadence.MONTHLY, outcome.cadence);
        assertEquals("cadence", refusal.violations().get(0).field());
    }

    @Test
    void takesNoValueThatWasCheckedAgainstWhatItWasBefore() {
        Outcome outcome = Outcome.of(content(GRACE, Cadence.WEEKLY));
        OutcomeView checked = OutcomeView.of(outcome);
        OutcomeContent content = content(GRACE, Cadence.WEEKLY);

        assertDoesNotThrow(() -> outcome.mustMeasureAs(checked));
        outcome.edit(content(GRACE, Cadence.MONTHLY), false);
        assertEquals(
                ProblemType.CONFLICT,
                assertThrows(ProblemException.class, () -> outcome.mustMeasureAs(checked))
                        .type());
        outcome.edit(
                new OutcomeContent(
                        content.title(),
                        content.why(),
                        GRACE,
                        content.metric(),
                        UnitOfAnalysis.MEMBER,
                        Cadence.WEEKLY,
                        null,
                        null),
                false);
        assertThrows(ProblemException.class, () -> outcome.mustMeasureAs(checked));
    }

    private static OutcomeContent content(UUID owner, Cadence cadence) {
        return new OutcomeContent(
                "Missed first appointments",
                "People wait longer.",
                owner,
                metric(Metric.Direction.LOWER_IS_BETTER, 18.0, 12),
                UnitOfAnalysis.TEAM,
                cadence,
                null,
                null);
    }

    private static Metric metric(Metric.Direction direction, Double baseline, double target) {
        return new Metric(
                "Missed", Metric.Kind.ERROR_RATE, "percent", direction, baseline, target, "We continue if", null);
    }
}
