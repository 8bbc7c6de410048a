package academy.praxis.community.post;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.community.space.Audience;
import academy.praxis.community.space.SpaceKind;
import academy.praxis.kit.bus.DomainEvent;
import academy.praxis.kit.json.KebabEnumModule;
import academy.praxis.testing.EventContracts;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PostEventsTest {
    private static final ObjectMapper JSON = json();

    @ParameterizedTest
    @EnumSource(SpaceKind.class)
    void everyEventKeepsItsPromise(SpaceKind kind) throws IOException {
        for (DomainEvent event : life(kind)) {
            String data = JSON.writeValueAsString(event.data());
            EventContracts.assertKept(event.type(), data);
            assertEquals(fieldsPublished(event.type()), fieldsOf(JSON.readTree(data)), event.type());
        }
    }

    @Test
    void thePublishedExamplesKeepThePromiseAndNoFieldMayBeMissing() throws IOException {
        EventContracts.assertExamplesAreKept("community");
        for (String type : EventContracts.types("community")) {
            for (String field : fieldsPublished(type)) {
                var broken = (ObjectNode) JSON.readTree(EventContracts.example(type));
                broken.remove(field);
                assertFalse(EventContracts.violations(type, broken.toString()).isEmpty(), type + " without " + field);
            }
        }
    }

    @Test
    void everyTypeThatIsPromisedIsPublished() {
        assertEquals(
                Set.copyOf(EventContracts.types("community")),
                life(SpaceKind.OPEN).stream().map(DomainEvent::type).collect(Collectors.toSet()));
    }

    @Test
    void noEventOfASafeSpaceSaysWhoItWas() throws IOException {
        for (DomainEvent event : life(SpaceKind.SAFE)) {
            String data = JSON.writeValueAsString(event.data());
            assertFalse(data.contains(Posts.SAM.toString()), data);
            assertFalse(data.contains(Posts.NOOR.toString()), data);
            assertFalse(data.contains("alias"), data);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TEAM", "COHORT", "PRIVATE", "SAFE"})
    void wordsThatNotEveryoneMayReadStayAtHome(SpaceKind kind) throws IOException {
        for (DomainEvent event : life(kind)) {
            String data = JSON.writeValueAsString(event.data());
            for (String word : List.of("How?", "Like", "phone", "the honest question")) {
                assertFalse(data.contains(word), word + " in " + data);
            }
        }
    }

    @Test
    void anOpenSpacesEventsCarryTheWholeState() throws IOException {
        JsonNode thanked = JSON.valueToTree(life(SpaceKind.OPEN).get(3).data());
        assertEquals("How?", thanked.get("title").asText());
        assertEquals(Posts.SAM.toString(), thanked.get("authorId").asText());
        assertEquals(Posts.NOOR.toString(), thanked.get("acceptedAuthorId").asText());
        assertEquals("the honest question", thanked.get("thanks").get("for").asText());
        assertEquals(4, thanked.get("version").asInt());
        assertTrue(thanked.get("forEveryone").asBoolean());
    }

    /** One event of each type. */
    private static List<DomainEvent> life(SpaceKind kind) {
        Audience audience = Posts.audience(kind);
        Author sam = kind == SpaceKind.SAFE ? Author.pseudonymous("aliasOfSam") : Author.named(Posts.SAM);
        Author noor = kind == SpaceKind.SAFE ? Author.pseudonymous("aliasOfNoor") : Author.named(Posts.NOOR);
        UUID comment = UUID.randomUUID();
        Post asked = Posts.question(sam);
        Post answered = asked.comment(comment, "So.", noor);
        Post accepted = answered.accept(comment);
        Post thanked = accepted.thank(noor, "the honest question");
        return List.of(
                PostEvents.published(asked, audience),
                PostEvents.updated(answered, audience),
                PostEvents.answerAccepted(accepted, audience),
                PostEvents.thanksGiven(thanked, audience),
                PostEvents.removed(thanked.remove(), audience));
    }

    private static Set<String> fieldsPublished(String type) throws IOException {
        return fieldsOf(JSON.readTree(EventContracts.example(type)));
    }

    private static Set<String> fieldsOf(JsonNode object) {
        Set<String> fields = new HashSet<>();
        object.fieldNames().forEachRemaining(fields::add);
        return fields;
    }

    private static ObjectMapper json() {
        ObjectMapper mapper = new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        new KebabEnumModule().customize(mapper);
        return mapper;
    }
}
