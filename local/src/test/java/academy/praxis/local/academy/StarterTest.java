package academy.praxis.local.academy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StarterTest {

    private final List<String> events = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final Progress progress = new Progress() {
        @Override
        public void ready(Part part, Duration took) {
            told.add(part.name());
        }

        @Override
        public void leftOut(Part part, String why) {
            told.add(part.name() + ": " + why);
        }

        @Override
        public void waitingFor(List<String> parts, Duration sinceStart) {
            told.add("waiting");
        }
    };

    private Starter starter() {
        return new Starter(() -> events.add("prepare"), progress);
    }

    @Test
    void aPartStartsOnceWhatItNeedsIsReady() throws InterruptedException {
        Part postgres = FakePart.engine("postgres", events);
        Part keycloak = FakePart.engine("keycloak", events, "postgres");
        Part identity = FakePart.service("identity", events, "postgres", "keycloak");

        starter().start(List.of(identity, keycloak, postgres));

        assertEquals(
                List.of(
                        "prepare",
                        "start postgres",
                        "ready postgres",
                        "start keycloak",
                        "ready keycloak",
                        "start identity",
                        "ready identity"),
                events);
        assertEquals(List.of("postgres", "keycloak", "identity"), told);
    }

    @Test
    void whenOnePartFailsWhatWasBegunIsTakenBack() {
        Part postgres = FakePart.engine("postgres", events);
        Part broken = FakePart.service("identity", events, "postgres").failing("no such realm");
        Part never = FakePart.service("gateway", events, "identity");

        PraxisException failed =
                assertThrows(PraxisException.class, () -> starter().start(List.of(postgres, broken, never)));

        assertEquals("no such realm", failed.getMessage());
        assertEquals(List.of("stop identity", "stop postgres"), events.subList(events.size() - 2, events.size()));
        assertTrue(events.stream().noneMatch(event -> event.contains("gateway")), events.toString());
    }

    @Test
    void aTakenPortIsFoundOutBeforeAnythingStarts() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Part postgres = FakePart.engine("postgres", events);
            Part gateway = FakePart.service("gateway", events).on(new PortUse("gateway", other.getLocalPort()));

            PraxisException taken =
                    assertThrows(PraxisException.class, () -> starter().start(List.of(postgres, gateway)));

            assertTrue(taken.getMessage().contains("PRAXIS_PORT_GATEWAY"), taken.getMessage());
            assertEquals(List.of(), events);
        }
    }

    @Test
    void aPartThatHasNotBeenBuiltIsSaidAndLeftOut() throws InterruptedException {
        Part identity = FakePart.service("identity", events).notBuilt();
        Part gateway = FakePart.service("gateway", events, "identity");

        starter().start(List.of(identity, gateway));

        assertEquals(List.of("identity: it has not been built", "gateway"), told);
    }

    @Test
    void servicesStopBeforeTheEnginesAndDatabasesLast() {
        Part postgres = FakePart.engine("postgres", events);
        Part keycloak = FakePart.engine("keycloak", events, "postgres");
        Part gateway = FakePart.service("gateway", events);

        Stopper.stop(List.of(postgres, keycloak, gateway));

        assertEquals(List.of("stop gateway", "stop keycloak", "stop postgres"), events);
    }
}
