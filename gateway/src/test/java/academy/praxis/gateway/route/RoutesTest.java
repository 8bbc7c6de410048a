package academy.praxis.gateway.route;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/items",
                "/api/items/",
                "/api/items/018f-1",
                "/api/items/.hidden",
                "/api/items/...",
                "/api/items/a.b",
                "/api/items/a%20b%C3%A9",
                "/"
            })
    void anOrdinaryPathIsUnambiguous(String path) {
        assertTrue(Routes.unambiguous(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/../q",
                "/api/..",
                "/api/.",
                "/api/./x",
                "//api",
                "/api//x",
                "/api/%2e%2E/x",
                "/api/a%2fb",
                "/api/a%5Cb",
                "/api/a\\b",
                "/api/a;b",
                "/api/a%3Bb",
                "/api/a%00b",
                "/api/a%252e",
                "/api/a%",
                "/api/a%2",
                "/api/a%zz",
                "/api/a b",
                "/api/é"
            })
    void aPathThatSomebodyCouldReadDifferentlyIsNot(String path) {
        assertFalse(Routes.unambiguous(path));
    }
}
