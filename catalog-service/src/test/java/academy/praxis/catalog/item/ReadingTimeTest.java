package academy.praxis.catalog.item;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ReadingTimeTest {
    @Test
    void aMinuteIsSoManyWordsAsTheStudiesFound() {
        assertEquals(60, ReadingTime.seconds("word ".repeat(238), "en"));
        assertEquals(60, ReadingTime.seconds("woord ".repeat(202), "nl-NL"));
        assertEquals(60, ReadingTime.seconds("Wort ".repeat(179), "de"));
    }

    @Test
    void aLanguageWithoutAStudyIsReadAsEnglish() {
        assertEquals(ReadingTime.seconds("a b c", "en"), ReadingTime.seconds("a b c", "tlh"));
    }

    @Test
    void nothingTakesNoTimeAndIsStillAMinuteOfThePlan() {
        assertEquals(0, ReadingTime.seconds(null, "en"));
        assertEquals(0, ReadingTime.seconds("*** — 🙂", "en"));
        assertEquals(1, ReadingTime.minutes(null, "en"));
        assertEquals(2, ReadingTime.minutes("word ".repeat(239), "en"));
    }

    @Test
    void addressesOfLinksAreNotRead() {
        assertEquals(
                ReadingTime.seconds("see the guideline", "en"),
                ReadingTime.seconds("see [the guideline](https://example.org/a/very/long/path-with-many-words)", "en"));
        assertTrue(ReadingTime.seconds("it's one-to-one", "en") <= 1, "a compound is one word");
    }
}
