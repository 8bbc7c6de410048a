package academy.praxis.kit.idempotency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    record Command(String title, int minutes) {}

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void isTheSameForTheSameRequest() {
        assertEquals(of("create", new Command("a", 1)), of("create", new Command("a", 1)));
    }

    @Test
    void differsWithTheCommandAndWithTheOperation() {
        assertNotEquals(of("create", new Command("a", 1)), of("create", new Command("a", 2)));
        assertNotEquals(of("create", new Command("a", 1)), of("edit", new Command("a", 1)));
    }

    private String of(String operation, Object command) {
        return Fingerprint.of(operation, command, json);
    }
}
