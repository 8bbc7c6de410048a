package academy.praxis.community.moderation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.kit.bus.DomainEvent;
import academy.praxis.kit.json.KebabEnumModule;
import academy.praxis.kit.problem.ProblemException;
import academy.praxis.kit.problem.ProblemType;
import academy.praxis.testing.EventContracts;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CaseTest {
    private static final UUID ANN = UUID.randomUUID();
    private static final UUID BOB = UUID.randomUUID();
    private static final Instant TOMORROW = Instant.now().plus(Duration.ofDays(1));
    private static final CaseDecision HIDE = new CaseDecision(CaseAction.HIDE, "It hurts.", null);
    private static final CaseDecision WARN = new CaseDecision(CaseAction.WARN, "Mind your words.", null);
    private static final CaseDecision DISMISS = new CaseDecision(CaseAction.DISMISS, "It is fine.", null);
    private static final CaseDecision SUSPEND = new CaseDecision(CaseAction.HIDE, "Again.", TOMORROW);

    private final Target target = new Target(TargetKind.POST, UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    private final Case open = Case.open(target);

    @Test
    void enoughReportsHideUntilSomebodyDecidesAndNotAgainAfterwards() {
        assertFalse(open.reported(2, 3).hidden());
        Case hidden = open.reported(2, 3).reported(3, 3);
        assertTrue(hidden.hidden());
        assertNull(hidden.action());
        Case dismissed = hidden.decide(DISMISS, ANN);
        assertFalse(dismissed.hidden());
        Case again = dismissed.reported(9, 3);
        assertFalse(again.hidden());
        assertEquals(CaseStatus.WAITING, again.status());
    }

    @Test
    void aCountThatIsNoHigherChangesNothing() {
        Case two = open.reported(2, 3);
        assertSame(two, two.reported(2, 3));
        assertSame(two, two.reported(1, 3));
    }

    @Test
    void whatARuleHoldsIsOutOfSightUntilItIsDecided() {
        Case held = open.hold("Has a word");
        assertTrue(held.hidden());
        Case released = held.decide(DISMISS, ANN);
        assertFalse(released.hidden());
        assertNull(released.heldFor());
    }

    @Test
    void anAuthorAppealsOnceAgainstWhatBurdensThem() {
        refused(ProblemType.CONFLICT, () -> open.appeal("Why?"));
        refused(ProblemType.CONFLICT, () -> open.decide(DISMISS, ANN).appeal("Why?"));
        for (Case burdened :
                List.of(open.decide(HIDE, ANN), open.decide(WARN, ANN), open.hold("Has a word"), open.reported(3, 3))) {
            Case appealed = burdened.appeal("Why?");
            assertEquals(CaseStatus.APPEALED, appealed.status());
            refused(ProblemType.CONFLICT, () -> appealed.appeal("Why, again?"));
            refused(ProblemType.CONFLICT, () -> appealed.decide(HIDE, BOB));
        }
    }

    @Test
    void anAppealIsDecidedBySomebodyElse() {
        Case appealed = open.decide(SUSPEND, ANN).appeal("Why?");
        refused(ProblemType.FORBIDDEN, () -> appealed.decideAppeal(new AppealDecision(false, "No."), ANN));
        refused(ProblemType.CONFLICT, () -> open.decideAppeal(new AppealDecision(true, "Yes."), BOB));
        Case upheld = appealed.decideAppeal(new AppealDecision(true, "Yes."), BOB);
        assertFalse(upheld.hidden());
        assertNull(upheld.suspendedUntil());
        Case rejected = appealed.decideAppeal(new AppealDecision(false, "No."), BOB);
        assertTrue(rejected.hidden());
        assertEquals(TOMORROW, rejected.suspendedUntil());
        // What happened by itself, anybody who moderates decides.
        assertFalse(open.hold("Has a word")
                .appeal("Why?")
                .decideAppeal(new AppealDecision(true, "Yes."), ANN)
                .hidden());
    }

    @Test
    void anAuthorHearsOfWhatIsDoneAndNotOfReportsForNothing() {
        assertFalse(open.reported(2, 3).concernsAuthor());
        assertFalse(open.reported(2, 3).decide(DISMISS, ANN).concernsAuthor());
        for (Case done : List.of(
                open.reported(3, 3),
                open.hold("Has a word"),
                open.decide(WARN, ANN),
                open.decide(HIDE, ANN),
                open.hold("Has a word").appeal("Why?").decideAppeal(new AppealDecision(true, "Yes."), BOB))) {
            assertTrue(done.concernsAuthor());
        }
    }

    @Test
    void aSuspensionIsForAWhileAndNotForNothing() {
        var dismissal = new CaseDecision(CaseAction.DISMISS, "Fine.", TOMORROW);
        refused(ProblemType.VALIDATION, () -> open.decide(dismissal, ANN));
        Instant now = Instant.now();
        refused(ProblemType.VALIDATION, () -> new CaseDecision(CaseAction.HIDE, "x", now.minusSeconds(1)).check(now));
        refused(
                ProblemType.VALIDATION,
                () -> new CaseDecision(CaseAction.HIDE, "x", now.plus(Duration.ofDays(181))).check(now));
        SUSPEND.check(now);
        // A later decision without one takes it back.
        assertNull(open.decide(SUSPEND, ANN).decide(WARN, BOB).suspendedUntil());
    }

    @Test
    void twoDecideThatANameIsToldAndItIsToldForAMonth() {
        Lift asked = Lift.ask(UUID.randomUUID(), target, "Somebody is in danger.", ANN);
        refused(ProblemType.FORBIDDEN, () -> asked.decide(true, ANN));
        assertFalse(asked.tells(ANN, Instant.now()));
        Lift lifted = asked.decide(true, BOB);
        assertTrue(lifted.tells(ANN, Instant.now()));
        assertTrue(lifted.tells(BOB, Instant.now()));
        assertFalse(lifted.tells(UUID.randomUUID(), Instant.now()));
        assertFalse(lifted.tells(ANN, Instant.now().plus(Duration.ofDays(31))));
        assertFalse(asked.decide(false, BOB).tells(ANN, Instant.now()));
        refused(ProblemType.CONFLICT, () -> lifted.decide(false, BOB));
    }

    @Test
    void eventsKeepTheirPromiseAndTellNobodysNameOrWords() throws IOException {
        ObjectMapper json = new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        new KebabEnumModule().customize(json);
        Case appealed = open.hold("Has a word").decide(SUSPEND, ANN).appeal("Why?");
        Lift lifted = Lift.ask(UUID.randomUUID(), target, "Somebody is in danger.", ANN)
                .decide(true, BOB);
        for (DomainEvent event : List.of(
                CaseEvents.changed(open),
                CaseEvents.changed(appealed),
                CaseEvents.changed(appealed.decideAppeal(new AppealDecision(true, "Yes."), BOB)),
                LiftEvents.lifted(lifted))) {
            String data = json.writeValueAsString(event.data());
            EventContracts.assertKept(event.type(), data);
            for (String secret : List.of(ANN.toString(), BOB.toString(), "Again", "Why", "Yes", "word", "danger")) {
                assertFalse(data.contains(secret), data);
            }
        }
    }

    private static void refused(ProblemType type, Runnable action) {
        assertEquals(type, assertThrows(ProblemException.class, action::run).type());
    }
}
