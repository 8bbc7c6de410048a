package academy.praxis.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class EngineSwitchTest {

    @Test
    void readsTheThreeModesInAnyCase() {
        assertEquals(EngineSwitch.PROCESS, EngineSwitch.of("process"));
        assertEquals(EngineSwitch.CONTAINER, EngineSwitch.of("Container"));
        assertEquals(EngineSwitch.REMOTE, EngineSwitch.of(" remote "));
    }

    @Test
    void namesWhatItExpectsWhenItGetsSomethingElse() {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> EngineSwitch.of("docker"));

        assertTrue(refusal.getMessage().contains("process, container or remote"));
    }
}
