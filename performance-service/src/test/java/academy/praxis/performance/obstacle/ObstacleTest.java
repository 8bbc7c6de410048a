package academy.praxis.performance.obstacle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.kit.problem.ProblemException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ObstacleTest {
    static final UUID REPORTER = UUID.randomUUID();
    private static final UUID TEAM = UUID.randomUUID();
    private static final UUID OWNER = UUID.randomUUID();
    private static final LocalDate DUE = LocalDate.of(2026, 3, 16);

    @Test
    void anAnonymousReportKeepsNoTeam() {
        assertNull(reported(true).teamId);
        assertEquals(TEAM, reported(false).teamId);
    }

    @Test
    void anAnonymousReporterIsInNoViewOrEvent() {
        Obstacle obstacle = reported(true);

        assertNull(ObstacleView.of(obstacle, OWNER, null).reporterId());
        assertFalse(ObstacleView.of(obstacle, OWNER, null).mine());
        assertNull(ObstacleEvents.ObstacleState.of(obstacle).reporterId());
    }

    @ParameterizedTest
    @EnumSource(ObstacleStep.Kind.class)
    void noStepOfAnAnonymousObstacleSaysWhoTookIt(ObstacleStep.Kind kind) {
        Obstacle obstacle = reported(true);
        obstacle.route(REPORTER, DUE);

        assertNull(ObstacleStep.of(obstacle, kind, REPORTER, null).by);
        assertNull(ObstacleStep.of(obstacle, kind, OWNER, null).by);
    }

    @ParameterizedTest
    @EnumSource(ObstacleStep.Kind.class)
    void whoOpensOneAgainIsNotShownSinceTheyHaveIt(ObstacleStep.Kind kind) {
        UUID shown = ObstacleStep.of(reported(false), kind, OWNER, null).by;

        assertEquals(kind == ObstacleStep.Kind.REOPENED ? null : OWNER, shown);
    }

    @Test
    void whatItCostsAMonthIsSharedByAllWhoHaveIt() {
        Obstacle obstacle = reported(false);
        obstacle.voices = 3;

        // Five times a week, ten minutes each, for three members, in a twelfth of 52 weeks.
        assertEquals(650, obstacle.perMonth(obstacle.minutesEach), 1e-9);
        assertNull(obstacle.perMonth(null));
    }

    @Test
    void onceAMonthIsTwelveTimesAYear() {
        assertEquals(12, HowOften.MONTHLY.timesPerWeek() * 52, 1e-9);
    }

    @Test
    void overdueObstaclesGoToTheLeadThenToTheManagers() {
        UUID lead = UUID.randomUUID();
        Obstacle obstacle = reported(false);
        obstacle.route(OWNER, DUE);
        obstacle.accept(null);

        obstacle.escalate(lead, DUE.plusDays(7));

        assertEquals(lead, obstacle.ownerId);
        assertEquals(Escalation.LEAD, obstacle.escalation);
        assertEquals(ObstacleStatus.OPEN, obstacle.status);
        obstacle.escalate(UUID.randomUUID(), DUE.plusDays(14));
        assertEquals(lead, obstacle.ownerId);
        assertEquals(Escalation.MANAGERS, obstacle.escalation);
    }

    @Test
    void whereThereIsNoLeadTheManagersHaveItAtOnce() {
        Obstacle obstacle = reported(false);
        obstacle.route(OWNER, DUE);

        obstacle.escalate(null, DUE.plusDays(7));

        assertEquals(Escalation.MANAGERS, obstacle.escalation);
        assertEquals(OWNER, obstacle.ownerId);
    }

    @Test
    void onADayItIsDueItIsNotOverdueYet() {
        Obstacle obstacle = reported(false);
        obstacle.route(OWNER, DUE);

        assertFalse(obstacle.isOverdue(DUE));
        assertTrue(obstacle.isOverdue(DUE.plusDays(1)));
        obstacle.resolve();
        assertFalse(obstacle.isOverdue(DUE.plusDays(1)));
    }

    @Test
    void whatAPersonSaidTheQuestionsDoNotUndo() {
        Obstacle obstacle = reported(false);
        obstacle.overrule(Cause.CAPACITY);

        assertThrows(ProblemException.class, () -> obstacle.diagnose(List.of(), null));
        assertEquals(Cause.CAPACITY, obstacle.cause);
    }

    @Test
    void onlyWhatWentAwayWithoutLearningCountsAsNoTrainingProblem() {
        for (Cause cause : Cause.values()) {
            Obstacle obstacle = reported(false);
            obstacle.overrule(cause);
            obstacle.resolve();

            assertEquals(cause != Cause.KNOWLEDGE_SKILL, obstacle.isResolvedWithoutTraining(), cause.name());
        }
        Obstacle unknown = reported(false);
        unknown.resolve();
        assertFalse(unknown.isResolvedWithoutTraining());
    }

    @Test
    void whatIsClosedStaysAsItIs() {
        Obstacle obstacle = reported(false);
        obstacle.drop();

        assertThrows(ProblemException.class, obstacle::resolve);
        assertThrows(ProblemException.class, () -> obstacle.reopen(DUE));
        assertThrows(ProblemException.class, () -> obstacle.merge(UUID.randomUUID()));
        assertThrows(ProblemException.class, () -> obstacle.overrule(Cause.MOTIVES));
    }

    @Test
    void whoeverReadsItIsOneOfTheirs() {
        Obstacle obstacle = reported(false);

        assertTrue(new Viewer(UUID.randomUUID(), true, null, Set.of()).sees(obstacle));
        assertTrue(new Viewer(REPORTER, false, null, Set.of()).sees(obstacle));
        assertTrue(new Viewer(UUID.randomUUID(), false, TEAM, Set.of()).sees(obstacle));
        assertTrue(new Viewer(UUID.randomUUID(), false, null, Set.of(TEAM)).decides(obstacle));
        assertFalse(new Viewer(UUID.randomUUID(), false, TEAM, Set.of()).decides(obstacle));
        assertFalse(new Viewer(UUID.randomUUID(), false, UUID.randomUUID(), Set.of()).sees(obstacle));
        assertFalse(new Viewer(UUID.randomUUID(), false, TEAM, Set.of(TEAM)).sees(reported(true)));
    }

    static Obstacle reported(boolean anonymous) {
        NewObstacle report = new NewObstacle(
                "The lift is out of order", null, "Ward 3", HowOften.DAILY, null, 10.0, null, null, anonymous);
        return Obstacle.of(report, REPORTER, TEAM, DUE);
    }
}
