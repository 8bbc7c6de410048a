package academy.praxis.community.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.community.post.NewPost;
import academy.praxis.community.post.PostKind;
import academy.praxis.kit.problem.ProblemException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CaptureTest {
    private static final Instant AT = Instant.parse("2026-03-31T08:15:30Z");

    @Test
    void aConversationBecomesQuotesWithWhoSaidItWhen() {
        NewPost post = capture(null, message("Ann", "How do you\nopen the call?"), message("Ben", "First name."))
                .post();
        assertEquals("How do you", post.title());
        assertEquals("""
                > **Ann**, 2026-03-31 08:15 UTC
                >
                > How do you
                > open the call?

                > **Ben**, 2026-03-31 08:15 UTC
                >
                > First name.

                <https://chat.praxis.example/42>""", post.body());
    }

    @Test
    void aNameCannotPassItselfOffAsMarkup() {
        String body = capture("Title", message("**x** [a](b) <i> @[Noor](member:1)", "Hi"))
                .post()
                .body();
        assertTrue(body.startsWith("> **\\*\\*x\\*\\* \\[a\\]\\(b\\) \\<i\\> \\@\\[Noor\\]\\(member:1\\)**"), body);
    }

    @Test
    void aLongFirstMessageIsCutForTheTitleAndNotInTheMiddleOfACharacter() {
        String title = capture(null, message("Ann", "😀".repeat(200))).post().title();
        assertEquals(80, title.codePointCount(0, title.length()));
        assertTrue(title.endsWith("😀…"));
        assertEquals(
                "From a conversation",
                capture(null, message("Ann", "Hm")).post().title());
    }

    @Test
    void moreThanAPostHoldsIsRefused() {
        var many = Collections.nCopies(20, message("Ann", "x".repeat(4000)));
        var refused = assertThrows(
                ProblemException.class,
                () -> new Capture(UUID.randomUUID(), PostKind.QUESTION, "Title", null, many).post());
        assertEquals("messages", refused.violations().get(0).field());
    }

    private static Capture.Message message(String author, String text) {
        return new Capture.Message(author, text, AT);
    }

    private static Capture capture(String title, Capture.Message... messages) {
        return new Capture(
                UUID.randomUUID(), PostKind.QUESTION, title, "https://chat.praxis.example/42", List.of(messages));
    }
}
