package academy.praxis.catalog.duplicate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://press.example/safety/plan?id=7&lang=nl",
                "http://www.press.example/safety/plan/?lang=nl&id=7",
                "HTTPS://Press.Example:443/safety/plan?id=7&utm_source=mail&lang=nl&fbclid=x#top",
                "http://press.example:80/safety//plan/?lang=nl&&id=7&gclid=1",
                "https://press.example./safety/./plan?id=7&lang=nl",
                "https://press.example/%73afety/plan?id=%37&lang=nl",
                "https://press.example/safety/plan/index.html?id=7&lang=nl",
                "https://press.example/safety/plan;jsessionid=ABC?id=7&lang=nl"
            })
    void whatMakesNoDifferenceIsLeftOut(String address) {
        assertEquals(Optional.of("press.example/safety/plan?id=7&lang=nl"), CanonicalUrl.of(address));
    }

    @ParameterizedTest
    @CsvSource({
        "https://press.example/a,https://press.example/b",
        "https://press.example/a?id=1,https://press.example/a?id=2",
        "https://press.example/a,https://nl.press.example/a",
        "https://press.example/A,https://press.example/a",
        "https://press.example:8443/a,https://press.example/a",
        "https://press.example/a%2Fb,https://press.example/a/b"
    })
    void whatMakesADifferenceStays(String one, String other) {
        assertNotEquals(CanonicalUrl.of(one), CanonicalUrl.of(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://press.example",
                "https://www.press.example/#home",
                "https://press.example/?utm_source=x",
                "",
                "mailto:a@b.example",
                "not an address",
                "https:///x",
                "https://press.example/index.html"
            })
    void aWholeSiteAndWhatIsNoAddressNameNothing(String address) {
        assertEquals(Optional.empty(), CanonicalUrl.of(address));
    }

    @Test
    void nothingIsNothing() {
        assertEquals(Optional.empty(), CanonicalUrl.of(null));
    }

    @Test
    void namesInOtherScriptsAreOneWithTheirAsciiForm() {
        assertEquals(
                CanonicalUrl.of("https://xn--bcher-kva.example/a"),
                CanonicalUrl.of("https://xn--bcher-kva.example/a/"));
    }
}
