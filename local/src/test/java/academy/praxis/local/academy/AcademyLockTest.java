package academy.praxis.local.academy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AcademyLockTest {

    @TempDir
    Path home;

    @Test
    void whoComesSecondIsToldWhoIsAtWork() throws Exception {
        AcademyLock.holding(home, "start", () -> {
            PraxisException refused =
                    assertThrows(PraxisException.class, () -> AcademyLock.holding(home, "stop", () -> 0));
            assertTrue(refused.getMessage().contains("praxis start"), refused.getMessage());
            return 0;
        });
    }

    @Test
    void afterwardsTheNextCommandGoesOn() throws Exception {
        assertThrows(
                PraxisException.class,
                () -> AcademyLock.holding(home, "start", () -> {
                    throw new PraxisException("failed");
                }));

        assertEquals("done", AcademyLock.holding(home, "stop", () -> "done"));
    }
}
