package academy.praxis.gateway.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityHeadersTest {
    private static final String HASH = "'sha256-RFWPLDbv2BY+rCkDzsE+0fr8ylGr2R2faWMhq4lfEQc='";

    @Test
    void aPrintedPageMayHaveTheOneStyleThatItsServiceNames() {
        assertEquals(
                "default-src 'none'; style-src " + HASH
                        + "; img-src 'self' https:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
                SecurityHeaders.printedPolicy("default-src 'none'; style-src " + HASH + "; base-uri 'none'"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "default-src *",
                "style-src 'unsafe-inline'",
                "script-src " + HASH,
                "style-src 'sha256-short='",
                "style-src https://elsewhere.example"
            })
    void nothingElseThatAServiceSaysIsBelieved(String said) {
        assertTrue(SecurityHeaders.printedPolicy(said).startsWith("default-src 'none'; style-src 'self'; img-src"));
    }
}
