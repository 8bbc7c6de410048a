package academy.praxis.performance.work;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskContentTest {
    @ParameterizedTest
    @CsvSource({
        "Take a first call,take-a-first-call",
        "Één gesprek — met de familie!,een-gesprek-met-de-familie",
        "  (Triage)  ,triage",
        "!!!,!!!"
    })
    void aNameMakesAWordForTheCatalog(String name, String word) {
        assertEquals(word, new TaskContent(name, null, null).word());
    }

    @Test
    void aWordThatIsGivenIsTaken() {
        assertEquals("de-escalate", new TaskContent("Calm somebody down", " de-escalate ", null).word());
    }

    @Test
    void aWordIsNoLongerThanTheCatalogTakes() {
        assertEquals(100, new TaskContent("x".repeat(200), null, null).word().length());
    }
}
