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
            for (String word : List.of("How?", "Like", "phone", "the honest question", "Breathe first.")) {
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
        assertEquals("Breathe first.", thanked.get("acceptedAnswer").asText());
        assertEquals(5, thanked.get("version").asInt());
        assertTrue(thanked.get("forEveryone").asBoolean());
    }

    @ParameterizedTest
    @EnumSource(SpaceKind.class)
    void noCommentIsToldButTheAcceptedAnswer(SpaceKind kind) throws IOException {
        List<DomainEvent> life = life(kind);

        for (DomainEvent event : life) {
            assertFalse(JSON.writeValueAsString(event.data()).contains("Me too!"));
        }
        assertTrue(JSON.valueToTree(life.get(1).data()).get("acceptedAnswer").isNull(), "before it is accepted");
        assertTrue(JSON.valueToTree(life.get(4).data()).get("acceptedAnswer").isNull(), "once the post is removed");
    }

    @Test
    void theAnswerOfASafeSpaceThatIsOpenToAllIsToldWithoutWhoGaveIt() throws IOException {
        Post asked = Posts.question(Author.pseudonymous("aliasOfSam"));
        UUID comment = UUID.randomUUID();
        Post accepted = asked.comment(comment, "Breathe first.", Author.pseudonymous("aliasOfNoor"))
                .accept(comment);

        JsonNode told =
                JSON.valueToTree(PostEvents.answerAccepted(accepted, new Audience(SpaceKind.SAFE, null, Set.of()))
                        .data());

        assertEquals("Breathe first.", told.get("acceptedAnswer").asText());
        assertTrue(told.get("acceptedAuthorId").isNull());
        assertTrue(told.get("authorId").isNull());
    }

    /** One event of each type. */
    private static List<DomainEvent> life(SpaceKind kind) {
        Audience audience = Posts.audience(kind);
        Author sam = kind == SpaceKind.SAFE ? Author.pseudonymous("aliasOfSam") : Author.named(Posts.SAM);
        Author noor = kind == SpaceKind.SAFE ? Author.pseudonymous("aliasOfNoor") : Author.named(Posts.NOOR);
        UUID comment = UUID.randomUUID();
        Post asked = Posts.question(sam);
        Post answered = asked.comment(comment, "Breathe first.", noor).comment(UUID.randomUUID(), "Me too!", sam);
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
