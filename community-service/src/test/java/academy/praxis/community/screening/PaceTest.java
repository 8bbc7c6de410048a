package academy.praxis.community.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PaceTest {
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    Pace pace;

    private final UUID member = UUID.randomUUID();

    @Test
    void soManyAnHourAndNotOneMore() {
        assertTrue(another(Writing.Kind.POST, NOON));
        assertTrue(another(Writing.Kind.POST, NOON.plusSeconds(3599)));
        assertFalse(another(Writing.Kind.POST, NOON.plusSeconds(3599)));
        assertTrue(another(Writing.Kind.COMMENT, NOON));
        assertTrue(another(Writing.Kind.POST, NOON.plusSeconds(3600)));
    }

    @Test
    void ofManyAtOnceOnlySoManyGetThrough() {
        long through = IntStream.range(0, 16)
                .parallel()
                .filter(i -> another(Writing.Kind.COMMENT, NOON))
                .count();
        assertEquals(2, through);
    }

    @Test
    void afterTwoHoursNothingIsKeptOfIt() {
        another(Writing.Kind.POST, NOON);
        another(Writing.Kind.POST, NOON);
        pace.tick(NOON.plusSeconds(7199), 100).await().atMost(PATIENCE);
        assertFalse(another(Writing.Kind.POST, NOON));
        pace.tick(NOON.plusSeconds(7201), 100).await().atMost(PATIENCE);
        assertTrue(another(Writing.Kind.POST, NOON));
    }

    private boolean another(Writing.Kind kind, Instant at) {
        return pace.another(member, kind, at, 2).await().atMost(PATIENCE);
    }
}
