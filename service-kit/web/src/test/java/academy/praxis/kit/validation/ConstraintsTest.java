package academy.praxis.kit.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConstraintsTest {
    @ParameterizedTest
    @CsvSource({"en,true", "nl-BE,true", "zh-Hant-TW,true", "english language,false", "_,false", "'',false"})
    void aLanguageIsATagOfBcp47(String tag, boolean valid) {
        assertEquals(valid, new LanguageTag.Validator().isValid(tag, null));
    }

    @ParameterizedTest
    @CsvSource({"Europe/Amsterdam,true", "UTC,true", "Amsterdam,false", "+25:00,false"})
    void aTimeZoneIsOneOfTheIanaDatabase(String zone, boolean valid) {
        assertEquals(valid, new TimeZoneId.Validator().isValid(zone, null));
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.who.int/publications,true",
        "http://nice.org.uk,true",
        "javascript:alert(1),false",
        "//who.int,false",
        "https://user:secret@who.int,false",
        "https:///path,false",
        "ftp://who.int,false"
    })
    void aWebAddressIsAbsoluteAndOfTheWeb(String address, boolean valid) {
        assertEquals(valid, new WebAddress.Validator().isValid(address, null));
    }
}
