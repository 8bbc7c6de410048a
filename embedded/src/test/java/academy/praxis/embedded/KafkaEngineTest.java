package academy.praxis.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.embedded.EngineException.Reason;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaEngineTest {

    @TempDir
    Path folder;

    private KafkaEngine kafka;

    @BeforeEach
    void makeIt() {
        kafka = Engines.kafka(KafkaSettings.in(folder));
    }

    @AfterEach
    void stopIt() {
        kafka.stop();
    }

    @Test
    void recoversAfterItWasKilledAndStops() {
        kafka.start();
        long first = kafka.pid().orElseThrow();
        Processes.kill(first);
        assertFalse(kafka.isRunning());

        kafka.start();

        assertTrue(kafka.isRunning());
        assertEquals("127.0.0.1:" + kafka.endpoints().get("port"), kafka.bootstrapServers());
        long second = kafka.pid().orElseThrow();
        kafka.stop();
        assertFalse(ProcessHandle.of(second).filter(ProcessHandle::isAlive).isPresent());
    }

    @Test
    void namesATakenControllerPort() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            kafka = Engines.kafka(KafkaSettings.in(folder).withPorts(0, taken.getLocalPort()));

            EngineException refusal = assertThrows(EngineException.class, kafka::start);

            assertEquals(Reason.PORT_TAKEN, refusal.reason());
            assertTrue(refusal.getMessage().contains("controller"), refusal.getMessage());
        }
    }

    @Test
    void refusesAFolderOfAnotherCluster() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(data.resolve("meta.properties"), "version=1\nnode.id=1\ncluster.id=elsewhere\n");

        EngineException refusal = assertThrows(EngineException.class, kafka::start);

        assertEquals(Reason.BROKEN_DATA, refusal.reason());
        assertTrue(refusal.getMessage().contains("elsewhere"), refusal.getMessage());
    }

    @Test
    void refusesAFolderWithoutItsMetadata() throws Exception {
        Files.createDirectories(folder.resolve("data/some-topic-0"));

        EngineException refusal = assertThrows(EngineException.class, kafka::start);

        assertEquals(Reason.BROKEN_DATA, refusal.reason());
    }
}
