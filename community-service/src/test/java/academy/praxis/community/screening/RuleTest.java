package academy.praxis.community.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleTest {
    @ParameterizedTest(name = "\"{0}\" in \"{1}\": {2}")
    @CsvSource({
        "miracle cure,  'A MIRACLE  cure!',           true",
        "miracle cure,  'A miracle-cure.',            true",
        "miracle cure,  'Miracles cure nobody.',      false",
        "rat,           'Too much information.',      false",
        "rat,           'Rat',                        true",
        "scam*,         'They are scammers',          true",
        "scam*,         'The cam is broken',          false",
        "idiot,         'Idi\u00F6t',                 true",
        "idiot,         'i\u200Bd\u200Bi\u200Bo\u200Bt',  true",
        "idiot,         '\uFF49\uFF44\uFF49\uFF4F\uFF54', true",
        "idiot,         'id\u00ADiot',                true",
    })
    void aWordIsFoundHoweverItIsWritten(String word, String text, boolean found) {
        assertEquals(found, rule(RuleKind.WORD, word).finds(screened(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "See https://evil.example/x",
                "See HTTPS://WWW.Evil.Example.",
                "[read this](//evil.example/page)",
                "![x](https:\\\\evil.example)",
                "https://praxis.example@evil.example/",
                "https://evil.example:8443",
                "www.evil.example",
                "<https://a.b.evil.example?q>",
            })
    void aLinkIsFoundHoweverItIsWritten(String text) {
        assertTrue(rule(RuleKind.LINK, "evil.example").finds(screened(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://notevil.example",
                "https://evil.example.org",
                "https://praxis.example/evil.example",
                "evil.example without a link",
                "either//or"
            })
    void whatOnlyLooksLikeTheLinkIsNotFound(String text) {
        assertFalse(rule(RuleKind.LINK, "evil.example").finds(screened(text)));
    }

    @Test
    void eachLinkCounts() {
        assertEquals(
                List.of("a.example", "a.example", "xn--bcher-kva.example"),
                Links.hosts("https://a.example/1 and https://a.example/2, http://b\u00FCcher.example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "a b.example", "", "-.example", "."})
    void whatIsNoHostNameIsNone(String text) {
        assertNull(Links.host(text));
    }

    @ParameterizedTest
    @CsvSource({
        "first contact, false",
        "\u043F\u0435\u0440\u0432\u044B\u0439 \u043A\u043E\u043D\u0442\u0430\u043A\u0442, false",
        "PRAXIS \u043F\u0440\u0430\u043A\u0442\u0438\u043A\u0430, false",
        "\u0440raxis, true",
        "pr\u0430xis, true",
        "\u03BFpen, true",
        "\u65E5\u672C\u8A9E abc, false",
        "caf\u00E9, false",
    })
    void aWordOfMixedScriptsIsALookAlike(String text, boolean found) {
        assertEquals(found, LookAlikes.in(text));
    }

    @Test
    void aLongTextIsScreenedAtOnce() {
        String text = "https://".repeat(5000) + "//".repeat(10_000) + "a".repeat(20_000);
        long start = System.nanoTime();
        assertFalse(rule(RuleKind.LINK, "evil.example").finds(screened(text)));
        assertTrue(System.nanoTime() - start < 1_000_000_000L);
    }

    private static ScreenedText screened(String text) {
        return ScreenedText.of(new Writing.Field("body", text, false));
    }

    private static Rule rule(RuleKind kind, String text) {
        return new Rule(UUID.randomUUID(), 1, kind, text, RuleAction.HOLD, "No", UUID.randomUUID(), Instant.now());
    }
}
