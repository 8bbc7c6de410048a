package academy.praxis.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionKeySourceTest {

    @TempDir
    Path folder;

    private String key(String file) {
        return new SessionKeySource(
                        Map.of("PRAXIS_SESSION_KEY_FILE", folder.resolve(file).toString()))
                .getValue(SessionKeySource.NAME);
    }

    @Test
    void theFirstStartMakesAKeyThatLaterStartsFind() throws IOException {
        String first = key("made/here");

        assertTrue(first.length() >= 32);
        assertEquals(first, key("made/here"));
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("made/here"))));
    }

    @Test
    void everyAcademyHasItsOwn() {
        assertNotEquals(key("one"), key("two"));
    }

    @Test
    void nothingElseComesFromHere() {
        assertNull(new SessionKeySource(Map.of()).getValue("praxis.gateway.session.lifetime"));
    }
}
