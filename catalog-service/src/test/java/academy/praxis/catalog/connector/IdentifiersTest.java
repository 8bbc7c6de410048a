package academy.praxis.catalog.connector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {
    @ParameterizedTest
    @CsvSource({
        "10.1000/XYZ123,doi:10.1000/xyz123",
        "doi:10.1000/xyz123,doi:10.1000/xyz123",
        "https://doi.org/10.1000/xyz123,doi:10.1000/xyz123",
        "http://dx.doi.org/10.1000/xyz123.,doi:10.1000/xyz123",
        "ISBN 978-0-306-40615-7,isbn:9780306406157",
        "urn:isbn:0306406152,isbn:9780306406157",
        "isbn:080442957X,isbn:9780804429573",
        "9780306406157,isbn:9780306406157",
    })
    void worksAreKnownByOneName(String written, String name) {
        assertEquals(Optional.of(name), Identifiers.of(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "978-0-306-40615-8",
                "isbn:0306406153",
                "oai:example.org:10",
                "https://example.org/10.1000",
                "1234567890123",
                "10.12/x"
            })
    void whatIsNoIdentifierIsNone(String written) {
        assertEquals(Optional.empty(), Identifiers.of(written));
    }

    @ParameterizedTest
    @CsvSource({
        "en,en",
        "EN_us,en-US",
        "eng,en",
        "dut,nl",
        "nld,nl",
        "ger,de",
        "German,de",
        "Deutsch,de",
        "nl-be,nl-BE",
        "zh-Hant-TW,zh-Hant-TW",
        "fr_FR.UTF-8,fr",
        "pt-br,pt-BR"
    })
    void languagesAreTags(String written, String tag) {
        assertEquals(Optional.of(tag), LanguageTags.normal(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "xx-klingon-language-of-the-empire", "und", "mul", "x-default", "12"})
    void whatIsNoLanguageIsNone(String written) {
        assertEquals(Optional.empty(), LanguageTags.normal(written));
    }

    @Test
    void addressesAreMadeWellFormed() {
        assertEquals(
                Optional.of("https://example.org/a%20b?q=%7Bx%7D"), WebAddresses.of(" https://example.org/a b?q={x} "));
        assertEquals(
                Optional.of("https://xn--mnchen-3ya.example/%C3%BC"), WebAddresses.of("https://münchen.example/ü"));
        assertEquals(Optional.of("https://example.org/c"), WebAddresses.of("../c", "https://example.org/a/b"));
        for (String bad : new String[] {
            "javascript:alert(1)",
            "mailto:a@b.example",
            "/relative",
            "http://",
            "https://u:p@example.org/",
            "data:text/html,x"
        }) {
            assertEquals(Optional.empty(), WebAddresses.of(bad), bad);
        }
    }
}
