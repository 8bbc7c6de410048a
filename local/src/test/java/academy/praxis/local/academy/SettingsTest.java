package academy.praxis.local.academy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @TempDir
    Path home;

    private Settings settings() {
        return Settings.read(home.resolve("academy.properties"));
    }

    @Test
    void aSecretIsMadeOnceAndKept() {
        Settings first = settings();
        String secret = first.secret("postgres.password");
        first.write();

        assertEquals(secret, settings().secret("postgres.password"));
        assertNotEquals(secret, settings().secret("keycloak.adminPassword"));
        assertTrue(secret.length() >= 32, "a secret of " + secret.length() + " characters");
    }

    @Test
    void theKeyForNotesIsMadeOnceAndKept() {
        Settings first = settings();
        String keys = first.secret("mentoring.notes", NoteKeys::next);
        first.write();

        assertEquals(keys, settings().secret("mentoring.notes", NoteKeys::next));
        assertNotEquals(keys, NoteKeys.next());
        String json = new String(java.util.Base64.getDecoder().decode(keys), java.nio.charset.StandardCharsets.UTF_8);
        assertTrue(json.contains("primaryKeyId") && json.contains("AesGcmKey"));
    }

    @Test
    void onlyTheOwnerCanReadTheFile() throws IOException {
        Settings settings = settings();
        settings.secret("postgres.password");
        settings.write();
        settings.write();

        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("academy.properties"))));
    }

    @Test
    void valuesComeBackAsTheyWere() {
        Settings settings = settings();
        settings.set("mongo.uri", "mongodb://user:p\\a=s#s@host:27017/?x=1&y=2");
        settings.write();

        assertEquals("mongodb://user:p\\a=s#s@host:27017/?x=1&y=2", settings().get("mongo.uri"));
    }

    @Test
    void whatIsNotKnownYetSendsTheReaderToStart() {
        PraxisException missing =
                assertThrows(PraxisException.class, () -> settings().get("gateway.url"));

        assertTrue(missing.getMessage().contains("./praxis start"), missing.getMessage());
    }
}
