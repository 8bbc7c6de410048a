package academy.praxis.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.embedded.EngineException.Reason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MongoEngineTest {

    @TempDir
    Path folder;

    private MongoEngine mongo;

    @BeforeEach
    void makeIt() {
        mongo = Engines.mongo(MongoSettings.in(folder).withPreferMongod(false));
    }

    @AfterEach
    void stopIt() {
        mongo.stop();
    }

    @Test
    void recoversAfterItWasKilledAndIsAdopted() {
        mongo.start();
        Processes.kill(mongo.pid().orElseThrow());
        mongo.start();

        MongoEngine next = Engines.mongo(MongoSettings.in(folder).withPreferMongod(false));
        next.start();

        assertEquals(MongoEngine.Kind.WIRE_COMPATIBLE, next.kind());
        assertEquals(mongo.pid(), next.pid());
        assertEquals(mongo.uri(), next.uri());
        next.stop();
        assertFalse(mongo.isRunning());
    }

    @Test
    void refusesAFileThatIsNotH2() throws Exception {
        Files.writeString(folder.resolve("data.mv.db"), "not a database");

        EngineException refusal = assertThrows(EngineException.class, mongo::start);

        assertEquals(Reason.BROKEN_DATA, refusal.reason());
    }

    @Test
    void startsNothingWhenAnotherOneIsConfigured() {
        mongo = Engines.mongo(MongoSettings.in(folder).withUri("mongodb://127.0.0.1:1/?timeoutMS=1"));

        mongo.start();

        assertEquals(MongoEngine.Kind.CONFIGURED, mongo.kind());
        assertEquals(Optional.empty(), mongo.pid());
        assertFalse(mongo.isRunning());
        assertTrue(mongo.uri().startsWith("mongodb://127.0.0.1:1/"));
    }
}
