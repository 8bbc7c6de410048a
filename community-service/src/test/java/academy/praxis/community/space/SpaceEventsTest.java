package academy.praxis.community.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import academy.praxis.kit.bus.DomainEvent;
import academy.praxis.kit.json.KebabEnumModule;
import academy.praxis.testing.EventContracts;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SpaceEventsTest {
    private static final ObjectMapper JSON = json();

    @ParameterizedTest
    @EnumSource(SpaceKind.class)
    void everyEventKeepsItsPromiseAndSaysNothingOfWhatNotEveryoneMayRead(SpaceKind kind) throws IOException {
        for (Joining joining : Joining.values()) {
            Space space = space(new Audience(kind, kind == SpaceKind.TEAM ? UUID.randomUUID() : null, joining));
            for (DomainEvent event : List.of(
                    SpaceEvents.opened(space),
                    SpaceEvents.changed(space.reopen()),
                    SpaceEvents.archived(space.archive()))) {
                String data = JSON.writeValueAsString(event.data());
                EventContracts.assertKept(event.type(), data);
                JsonNode told = JSON.readTree(data);
                assertEquals(
                        JSON.readTree(EventContracts.example(event.type())).properties().stream()
                                .map(Map.Entry::getKey)
                                .toList(),
                        told.properties().stream().map(Map.Entry::getKey).toList());
                assertEquals(space.audience().isEveryone(), told.get("name").isTextual());
                if (kind == SpaceKind.PRIVATE || kind == SpaceKind.SAFE) {
                    assertFalse(data.contains(space.ownerId().toString()), data);
                }
            }
        }
    }

    private static Space space(Audience audience) {
        return new Space(
                UUID.randomUUID(),
                1,
                "A name",
                "A purpose",
                audience,
                null,
                UUID.randomUUID(),
                SpaceStatus.ACTIVE,
                0,
                null,
                Instant.now());
    }

    private static ObjectMapper json() {
        ObjectMapper mapper = new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        new KebabEnumModule().customize(mapper);
        return mapper;
    }
}
