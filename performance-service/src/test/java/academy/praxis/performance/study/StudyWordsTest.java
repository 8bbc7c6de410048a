package academy.praxis.performance.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StudyWordsTest {
    private static final ResourceBundle ENGLISH = bundle(Locale.ROOT);
    private static final ResourceBundle DUTCH = bundle(Locale.forLanguageTag("nl"));

    @Test
    void everySentenceIsThereInBothLanguagesWithTheSameValues() {
        assertEquals(Set.copyOf(ENGLISH.keySet()), Set.copyOf(DUTCH.keySet()));
        for (String key : ENGLISH.keySet()) {
            assertEquals(
                    new MessageFormat(ENGLISH.getString(key)).getFormatsByArgumentIndex().length,
                    new MessageFormat(DUTCH.getString(key)).getFormatsByArgumentIndex().length,
                    key);
        }
    }

    @Test
    void everyMethodDesignAndReasonHasItsSentence() {
        for (Method method : Method.values()) {
            assertFalse(ENGLISH.getString("method." + method).isEmpty());
            assertFalse(ENGLISH.getString("power.NOTHING." + method).isEmpty());
        }
        for (Check.Kind kind : Set.of(Check.Kind.PRE_TREND, Check.Kind.PLACEBO_IN_TIME, Check.Kind.BALANCE)) {
            for (Check.Status status : Check.Status.values()) {
                assertFalse(ENGLISH.getString("check." + kind + "." + status).isEmpty());
            }
        }
    }

    @Test
    void numbersHaveThreeDigitsAsTheLanguageWritesThem() {
        StudyWords english = new StudyWords("en");
        StudyWords dutch = new StudyWords("nl-BE,nl;q=0.9,en;q=0.5");

        assertEquals("12.3", english.number(12.345));
        assertEquals("12,3", dutch.number(12.345));
        assertEquals("0.00123", english.number(0.0012345));
        assertEquals("1,234,568", english.number(1_234_567.8));
        assertEquals("1.234.568", dutch.number(1_234_567.8));
        assertEquals("-6.3", english.number(-6.3));
        assertEquals("nl", dutch.language());
    }

    @Test
    void whatPeopleWroteIsPutInAsItIs() {
        Sentence sentence = Sentence.of("verdict.RULE", "If {0} 'then' stop");

        assertEquals("Said beforehand: “If {0} 'then' stop”", new StudyWords("en").say(sentence));
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "texts.study",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
