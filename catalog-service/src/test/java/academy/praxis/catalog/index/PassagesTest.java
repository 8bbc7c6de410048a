package academy.praxis.catalog.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PassagesTest {
    @Test
    void aShortTextIsOnePassageWithoutItsMarkdown() {
        List<Passage> passages =
                Passages.of("Ask **directly**. See [the card](https://example.org).\n\n- Be *quiet*\n- Wait");

        assertEquals(List.of(new Passage("", "Ask directly. See the card.\nBe quiet\nWait")), passages);
    }

    @Test
    void passagesEndAtHeadingsAndKeepThem() {
        List<Passage> passages = Passages.of("# Before\n\n" + words("a", 60) + "\n\n## After\n\n" + words("b", 60));

        assertEquals(
                List.of("Before", "After"),
                passages.stream().map(Passage::heading).toList());
    }

    @Test
    void aLongTextIsCutAtSentencesAndNothingIsLost() {
        String text = IntStream.range(0, 60)
                .mapToObj(i -> words("w" + i + "x", 9) + " end" + i + ".")
                .collect(Collectors.joining(" "));

        List<Passage> passages = Passages.of(text);

        assertTrue(passages.size() >= 5 && passages.size() <= 8, passages.size() + " passages");
        passages.forEach(passage -> assertTrue(passage.text().split("\\s+").length <= Passages.MOST, passage.text()));
        assertEquals(
                text,
                passages.stream()
                        .map(Passage::text)
                        .collect(Collectors.joining(" "))
                        .replace('\n', ' '));
    }

    @Test
    void oneEndlessSentenceIsCutByWords() {
        List<Passage> passages = Passages.of(words("word", 1_000));

        assertTrue(passages.size() >= 9, passages.size() + " passages");
        assertEquals(
                1_000,
                passages.stream()
                        .mapToInt(passage -> passage.text().split("\\s+").length)
                        .sum());
    }

    @Test
    void nothingGivesNothing() {
        assertEquals(List.of(), Passages.of(null));
        assertEquals(List.of(), Passages.of(" \n\n "));
        assertEquals(List.of(), Passages.of("<div></div>"));
    }

    @Test
    void scriptsAndTagsAreNoText() {
        assertEquals("one two", Passages.plain("one <b onclick=\"x()\">two</b>").replaceAll("\\s+", " "));
    }

    private static String words(String word, int count) {
        return IntStream.range(0, count).mapToObj(i -> word + i).collect(Collectors.joining(" "));
    }
}
