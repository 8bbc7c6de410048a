package academy.praxis.mentoring.note;

import static academy.praxis.mentoring.note.Keysets.seal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.kit.problem.ProblemException;
import academy.praxis.kit.problem.ProblemType;
import com.google.crypto.tink.KeysetHandle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoteSealTest {
    private static final String WORDS = "She said: \"I am afraid of the night shift.\" é 😀";

    @TempDir
    Path folder;

    @Test
    void whatWasSealedOpensAndShowsNothing() throws Exception {
        NoteSeal seal = seal(Keysets.json(Keysets.next()));

        byte[] sealed = seal.seal(WORDS, "note 1");

        assertEquals(WORDS, seal.open(sealed, "note 1"));
        assertFalse(new String(sealed, StandardCharsets.UTF_8).contains("afraid"));
        assertFalse(Arrays.equals(sealed, seal.seal(WORDS, "note 1")), "the same words twice must not look the same");
    }

    @Test
    void itOpensNowhereElseAndNotWhenItWasChanged() throws Exception {
        NoteSeal seal = seal(Keysets.binary(Keysets.next()));
        byte[] sealed = seal.seal(WORDS, "note 1");
        byte[] changed = sealed.clone();
        changed[changed.length - 1] ^= 1;

        assertThrows(ProblemException.class, () -> seal.open(sealed, "note 2"));
        assertThrows(ProblemException.class, () -> seal.open(changed, "note 1"));
        assertThrows(
                ProblemException.class, () -> seal(Keysets.json(Keysets.next())).open(sealed, "note 1"));
    }

    @Test
    void afterRotationOldNotesOpenAndNewOnesTakeTheNewKey() throws Exception {
        KeysetHandle first = Keysets.next();
        KeysetHandle both = Keysets.rotated(first);
        NoteSeal before = seal(Keysets.json(first));
        NoteSeal after = seal(Keysets.json(both));
        byte[] old = before.seal(WORDS, "note 1");

        assertEquals(WORDS, after.open(old, "note 1"));
        byte[] rewritten = after.seal(WORDS, "note 1");
        assertEquals(WORDS, after.open(rewritten, "note 1"));
        assertThrows(ProblemException.class, () -> before.open(rewritten, "note 1"));
        // A sealed text begins with the id of its key.
        assertNotEquals(
                Base64.getEncoder().encodeToString(Arrays.copyOf(old, 5)),
                Base64.getEncoder().encodeToString(Arrays.copyOf(rewritten, 5)));
    }

    @Test
    void aFileMayHoldTheKeysAsTheyAreOrInBase64() throws Exception {
        KeysetHandle keys = Keysets.next();
        byte[] sealed = seal(Keysets.json(keys)).seal(WORDS, "note 1");
        Path json = Files.write(folder.resolve("json"), Keysets.json(keys));
        Path binary = Files.write(folder.resolve("binary"), Keysets.binary(keys));
        Path text = Files.writeString(
                folder.resolve("text"), Base64.getMimeEncoder().encodeToString(Keysets.json(keys)) + "\n");

        for (Path file : new Path[] {json, binary, text}) {
            assertEquals(WORDS, seal(null, file.toString()).open(sealed, "note 1"));
        }
    }

    @Test
    void withoutAKeyNothingIsSealed() {
        NoteSeal seal = seal(null, null);

        assertFalse(seal.isReady());
        assertEquals(
                ProblemType.DEPENDENCY_UNAVAILABLE,
                assertThrows(ProblemException.class, () -> seal.seal(WORDS, "note 1"))
                        .type());
    }

    @Test
    void aKeyThatCannotBeReadStopsTheServiceWithoutBeingSaid() {
        String secret = Base64.getEncoder().encodeToString("{\"secret\": 1}".getBytes(StandardCharsets.UTF_8));

        IllegalStateException fault = assertThrows(IllegalStateException.class, () -> seal(secret, null));

        assertTrue(fault.getMessage().contains("praxis.notes.keyset"));
        assertFalse(fault.toString().contains("secret\""));
        assertThrows(IllegalStateException.class, () -> seal("not base64!", null));
        assertThrows(
                IllegalStateException.class,
                () -> seal(null, folder.resolve("missing").toString()));
    }
}
