package academy.praxis.kit.precondition;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import academy.praxis.kit.problem.ProblemException;
import academy.praxis.kit.problem.ProblemType;
import org.junit.jupiter.api.Test;

class IfMatchTest {
    @Test
    void holdsForThePresentVersion() {
        assertDoesNotThrow(() -> new IfMatch(4).check(4));
    }

    @Test
    void isStaleForAnEarlierVersion() {
        assertEquals(ProblemType.STALE_VERSION, refusal(new IfMatch(3)));
    }

    @Test
    void mustBeSent() {
        assertEquals(ProblemType.VERSION_REQUIRED, refusal(new IfMatch()));
    }

    @Test
    void isStaleWhenItIsNoTagOfOurs() {
        IfMatch weak = new IfMatch();
        weak.ifMatch = "W/\"4\"";

        assertEquals(ProblemType.STALE_VERSION, refusal(weak));
    }

    @Test
    void letsAnyVersionPassOnRequest() {
        IfMatch any = new IfMatch();
        any.ifMatch = "*";

        assertDoesNotThrow(() -> any.check(4));
    }

    private static ProblemType refusal(IfMatch ifMatch) {
        ProblemException refusal = assertThrows(ProblemException.class, () -> ifMatch.check(4));
        assertEquals("If-Match", refusal.violations().get(0).field());
        return refusal.type();
    }
}
