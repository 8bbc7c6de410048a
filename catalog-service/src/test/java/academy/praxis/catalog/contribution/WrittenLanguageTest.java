package academy.praxis.catalog.contribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenLanguageTest {
    private static final WrittenLanguage ACADEMY = new WrittenLanguage(List.of("en", "nl", "de", "fr", "es"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | What do you say in the first ten seconds of a first call?
            nl | Wat zeg je in de eerste tien seconden van een gesprek?
            nl | Crisiskaart maken samen met de familie
            de | Wie gehst du vor, wenn jemand nicht ans Telefon geht?
            fr | Que dites-vous dans les dix premières secondes ?
            es | ¿Qué dices en los primeros diez segundos de la llamada?
            """)
    void aTextIsToldByItsWords(String language, String text) {
        assertEquals(language, ACADEMY.of(text));
    }

    @Test
    void onlyTheAcademysLanguagesAreConsidered() {
        assertEquals(
                "de",
                new WrittenLanguage(List.of("en", "de")).of("Wat zeg je in de eerste tien seconden van een gesprek?"));
    }

    @Test
    void whatIsTooShortToTellIsInTheFirstOne() {
        assertEquals("en", ACADEMY.of("Lithium"));
        assertEquals("en", ACADEMY.of("🙂 123 456 789 012 345 678 901 234"));
    }
}
