package academy.praxis.performance.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpreadsheetTextTest {
    @ParameterizedTest
    @CsvSource({"=1+1,'''=1+1'", "@x,'''@x'", "-5,'''-5'", "+5,'''+5'", "Sam,Sam", "a=1,a=1"})
    void aTextIsNoFormula(String text, String written) {
        assertEquals(written, SpreadsheetText.harmless(text));
    }

    @Test
    void whatIsHiddenBehindATabIsNoneEither() {
        assertEquals("'\t=1", SpreadsheetText.harmless("\t=1"));
        assertEquals("", SpreadsheetText.harmless(null));
    }
}
