package academy.praxis.catalog.contribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SummaryTest {
    @Test
    void aShortTextIsItsOwnSummaryWithoutMarkdown() {
        assertEquals(
                Optional.of("Call first. Ask: is this a good moment? See the card ."),
                Summary.of(
                        "# Call first\n\nAsk: *is this a **good** moment?*\nSee [the card](https://x.example/very/long) ![a card](card.png)<br>.",
                        "en"));
    }

    @Test
    void aLongTextGivesItsFirstWholeSentences() {
        String sentence = "This sentence has exactly as many characters as it has. ";

        String summary = Summary.of(sentence.repeat(20), "en").orElseThrow();

        assertTrue(summary.length() <= 300 && summary.length() > 240, summary);
        assertTrue(summary.endsWith("as it has."), summary);
    }

    @Test
    void aSentenceWithoutEndIsCutAtAWord() {
        String summary = Summary.of("word ".repeat(500), "nl").orElseThrow();

        assertTrue(summary.endsWith("word…"), summary);
        assertTrue(summary.length() <= 300, summary);
    }

    @Test
    void oneEndlessWordIsCutBetweenCharacters() {
        String summary = Summary.of("😀a".repeat(2_000), "en").orElseThrow();

        assertTrue(summary.length() <= 300, summary);
        assertTrue(summary.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF), "no half a character");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "---", "![](x.png)", "🙂🙂"})
    void withoutWordsThereIsNone(String markdown) {
        assertEquals(Optional.empty(), Summary.of(markdown, "en"));
    }

    @ParameterizedTest
    @ValueSource(strings = {">", "> ", "[", "![", "*a _b ", "**", "- ", "<b>", "`", "((", "|a"})
    void nestingWithoutEndDoesNoHarm(String opening) {
        assertTrue(Summary.of(opening.repeat(20_000) + " end", "en")
                .map(summary -> summary.length() <= 300)
                .orElse(true));
    }
}
