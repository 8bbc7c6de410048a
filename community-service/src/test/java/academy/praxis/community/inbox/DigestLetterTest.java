package academy.praxis.community.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class DigestLetterTest {
    private static final List<DigestLetter.Line> LINES = List.of(
            new DigestLetter.Line(NotificationKind.REPLY, "How {do} you 'open' the call?"),
            new DigestLetter.Line(NotificationKind.COMMENT, "A tip"),
            new DigestLetter.Line(NotificationKind.COMMENT, "A tip"),
            new DigestLetter.Line(NotificationKind.MODERATION, null));

    @Test
    void aMailSaysWhatHappenedOnceWithItsNumber() {
        String body = new DigestLetter(List.of("en-GB"))
                .body("Sam {0} O'Neil", LINES, 3, "https://academy.example", "https://academy.example/stop");

        assertEquals("""
                Hello Sam {0} O'Neil,

                since the last mail, you have not read:

                  - Somebody commented on a post of yours: A tip (2)
                  - Somebody replied to a comment of yours: How {do} you 'open' the call?
                  - A moderator decided something that concerns you
                  - 3 more, in spaces of which mails say nothing

                Read it in Praxis: https://academy.example

                --\s
                No more of these mails: https://academy.example/stop
                """, body);
    }

    @Test
    void aMailIsInTheMembersLanguageWhereWeSpeakIt() {
        assertEquals("Nieuw voor u in Praxis", new DigestLetter(List.of("nl", "en")).subject());
        assertEquals("What is new for you in Praxis", new DigestLetter(List.of("fi")).subject());
        assertEquals("What is new for you in Praxis", new DigestLetter(List.of()).subject());
        assertTrue(
                new DigestLetter(List.of("nl")).body("Sam", LINES, 0, "a", "b").startsWith("Dag Sam,"));
    }
}
