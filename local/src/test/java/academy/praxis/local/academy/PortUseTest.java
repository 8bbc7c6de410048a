package academy.praxis.local.academy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortUseTest {

    @TempDir
    Path home;

    @Test
    void aPortIsTheUsualOneUnlessSomebodyAsksForAnother() {
        assertEquals(8080, PortUse.of("gateway", Map.of(), settings(), 8080).number());
        assertEquals(
                8090,
                PortUse.of("gateway", Map.of("PRAXIS_PORT_GATEWAY", "8090"), settings(), 8080)
                        .number());
    }

    @Test
    void aPortThatWasAskedForOnceIsKept() {
        Settings settings = settings();
        PortUse.of("gateway", Map.of("PRAXIS_PORT_GATEWAY", "8090"), settings, 8080);
        settings.write();

        assertEquals(8090, PortUse.of("gateway", Map.of(), settings(), 8080).number());
    }

    @Test
    void servicesAreNamedWithoutTheWordService() {
        assertEquals("PRAXIS_PORT_CATALOG", new PortUse("catalog-service", 8102).variable());
        assertEquals("PRAXIS_PORT_CATALOG_MANAGEMENT", new PortUse("catalog-service-management", 9102).variable());
        assertEquals("PRAXIS_PORT_KAFKA_CONTROLLER", new PortUse("kafka-controller", 19093).variable());
    }

    @Test
    void whatIsNoPortIsRefusedByName() {
        for (String nonsense : new String[] {"http", "0", "65536", "-1"}) {
            Map<String, String> environment = Map.of("PRAXIS_PORT_KAFKA", nonsense);
            PraxisException refused =
                    assertThrows(PraxisException.class, () -> PortUse.of("kafka", environment, settings(), 19_092));
            assertTrue(refused.getMessage().contains("PRAXIS_PORT_KAFKA"), refused.getMessage());
        }
    }

    @Test
    void aTakenPortIsNamedTogetherWithTheWayOut() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            PortUse port = new PortUse("gateway", other.getLocalPort());

            assertFalse(port.isFree());
            assertTrue(port.complaint().contains("Port " + other.getLocalPort()), port.complaint());
            assertTrue(port.complaint().contains("PRAXIS_PORT_GATEWAY="), port.complaint());
        }
    }

    private Settings settings() {
        return Settings.read(home.resolve("academy.properties"));
    }
}
