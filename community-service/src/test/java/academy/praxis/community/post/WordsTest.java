package academy.praxis.community.post;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void wordsAreFoldedAndComeOnce() {
        assertEquals(
                List.of("cafe", "the", "effect", "25", "strasse"),
                Words.of("Café CAFE\u0301 the e\uFB00ect the 25 Strasse?!"));
        assertEquals(List.of("ваня", "日本"), Words.of("Ваня 日本"));
        assertEquals(List.of(), Words.of("!? $ a"));
    }

    @Test
    void aLongTextGivesItsFirstFiveHundred() {
        String text = IntStream.range(0, 2000).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
        assertEquals(Words.MOST, Words.of(text).size());
        assertEquals("word0", Words.of(text).get(0));
    }

    @Test
    void noWordHasACharacterThatMeansSomethingInAPattern() {
        for (String word : Words.of("a.*b (c|d)+ ^start end$ [x]{2} back\\slash under_score")) {
            assertTrue(word.chars().allMatch(Character::isLetterOrDigit), word);
        }
    }

    @Test
    void aRareWordCountsMoreThanACommonOne() {
        SimilarPost rare = post();
        SimilarPost common = post();
        Similarity similarity = new Similarity(3);
        similarity.add(List.of(rare));
        similarity.add(List.of(common, post(), post()));
        assertEquals(rare, similarity.best(5).get(0));
        assertFalse(similarity.best(5).contains(common), "a word that everything has says nothing");
    }

    @Test
    void whatSharesMoreWordsComesFirstAndNothingFoundIsNothing() {
        SimilarPost both = post();
        SimilarPost one = post();
        Similarity similarity = new Similarity(50);
        similarity.add(List.of(both, one));
        similarity.add(List.of(both));
        assertEquals(List.of(both), similarity.best(1));
        assertEquals(List.of(), new Similarity(50).best(5));
    }

    private static SimilarPost post() {
        return new SimilarPost(UUID.randomUUID(), UUID.randomUUID(), PostKind.TIP, "Call first", 0, false);
    }
}
