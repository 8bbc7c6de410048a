package academy.praxis.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventContractsTest {

    private static final String TYPE = "academy.praxis.catalog.item-published.v1";

    @Test
    void thePublishedExamplesAreKept() {
        EventContracts.assertExamplesAreKept("catalog");
        assertTrue(EventContracts.types("catalog").contains(TYPE));
    }

    @Test
    void namesTheFieldThatBreaksTheSchema() {
        String broken = EventContracts.example(TYPE).replace("\"reference\"", "\"rumour\"");

        List<String> violations = EventContracts.violations(TYPE, broken);

        assertEquals(1, violations.size(), violations::toString);
        assertTrue(violations.get(0).contains("/form"), violations::toString);
        assertThrows(AssertionError.class, () -> EventContracts.assertKept(TYPE, broken));
    }

    @Test
    void checksFormatsToo() {
        String broken = EventContracts.example(TYPE).replaceFirst("\"id\": \"[^\"]+\"", "\"id\": \"number one\"");

        assertEquals(1, EventContracts.violations(TYPE, broken).size());
    }

    @Test
    void refusesATypeThatNobodyPublishes() {
        assertThrows(
                UncheckedIOException.class,
                () -> EventContracts.violations("academy.praxis.catalog.item-lost.v1", "{}"));
        assertThrows(IllegalArgumentException.class, () -> EventContracts.violations("item-published", "{}"));
    }
}
