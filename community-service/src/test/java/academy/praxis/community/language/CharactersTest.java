package academy.praxis.community.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharactersTest {
    @ParameterizedTest(name = "{index}")
    @ValueSource(
            strings = {
                "a\u0000b",
                "a\u001Bb",
                "a\u202Eb",
                "a\u2066b",
                "a\u200Eb",
                "a\uFEFFb",
                "a\u2060b",
                "a\uDB40\uDC01b",
                "a\uD800b"
            })
    void whatHidesOrTurnsTextIsRefusedEverywhere(String text) {
        assertFalse(text.matches(Characters.LINE));
        assertFalse(text.matches(Characters.LINES));
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(strings = {"a\u200Bb", "a\u2028b", "a\nb", "a\tb", "a\u200Db", "a\u200Cb", "a\u00ADb", "a\uE000b"})
    void aLineIsOneLineOfWhatOneSees(String text) {
        assertFalse(text.matches(Characters.LINE));
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(
            strings = {
                "Line\r\n\tand line",
                "\uD83D\uDC69\u200D\u2695\uFE0F",
                "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645",
                "Don\u00ADau",
                "\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC7F"
            })
    void aTextHasWhatLanguagesAndEmojiAreWrittenWith(String text) {
        assertTrue(text.matches(Characters.LINES));
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(
            strings = {
                "Dutch: caf\u00E9, \u20AC 5",
                "\u65E5\u672C\u8A9E",
                "\u0633\u0644\u0627\u0645",
                "\uD83D\uDE42 smile"
            })
    void namesOfAllLanguagesAreFine(String text) {
        assertTrue(text.matches(Characters.LINE));
    }

    @Test
    void aLongTextIsLookedAtWithoutDelayOrDepth() {
        assertTrue("x\u200D\n".repeat(20_000).matches(Characters.LINES));
        assertFalse(("x\u200D\n".repeat(20_000) + "\u202E").matches(Characters.LINES));
    }

    @Test
    void whatLooksTheSameBecomesTheSame() {
        assertEquals("caf\u00E9", Characters.normal("cafe\u0301"));
    }
}
