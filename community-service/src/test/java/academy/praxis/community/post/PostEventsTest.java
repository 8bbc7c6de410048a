package academy.praxis.community.post;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.community.author.Author;
import academy.praxis.community.space.Audience;
import academy.praxis.community.space.Joining;
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
import java.time.Instant;
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
                EventContracts.types("community").stream()
                        .filter(type -> type.contains(".post-") || type.contains(".answer-"))
                        .collect(Collectors.toSet()),
                life(SpaceKind.OPEN).stream().map(DomainEvent::type).collect(Collectors.toSet()));
    }

    @Test
    void noEventOfASafeSpaceSaysWhoItWas() throws IOException {
        for (DomainEvent event : life(SpaceKind.SAFE)) {
            String data = JSON.writeValueAsString(event.data());
            assertFalse(data.contains(SamplePosts.SAM.toString()), data);
            assertFalse(data.contains(SamplePosts.NOOR.toString()), data);
            assertFalse(data.contains("alias"), data);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TEAM", "COHORT", "PRIVATE", "SAFE"})
    void wordsThatNotEveryoneMayReadStayAtHome(SpaceKind kind) throws IOException {
        for (DomainEvent event : life(kind)) {
            String data = JSON.writeValueAsString(event.data());
            for (String word : List.of("How?", "Like", "phone", "Breathe first.")) {
                assertFalse(data.contains(word), word + " in " + data);
            }
        }
    }

    @Test
    void anOpenSpacesEventsCarryTheWholeState() throws IOException {
        JsonNode accepted = JSON.valueToTree(life(SpaceKind.OPEN).get(2).data());
        assertEquals("How?", accepted.get("title").asText());
        assertEquals(SamplePosts.SAM.toString(), accepted.get("authorId").asText());
        assertEquals(
                SamplePosts.NOOR.toString(), accepted.get("acceptedAuthorId").asText());
        assertEquals("Breathe first.", accepted.get("acceptedAnswer").asText());
        assertEquals(3, accepted.get("version").asInt());
        assertTrue(accepted.get("forEveryone").asBoolean());
    }

    @ParameterizedTest
    @EnumSource(SpaceKind.class)
    void noAnswerIsToldBeforeItIsAcceptedOrOnceThePostIsRemoved(SpaceKind kind) {
        List<DomainEvent> life = life(kind);

        assertTrue(JSON.valueToTree(life.get(1).data()).get("acceptedAnswer").isNull());
        assertTrue(JSON.valueToTree(life.get(3).data()).get("acceptedAnswer").isNull());
    }

    @Test
    void aHiddenPostTellsItsStatusAndNotItsWords() throws Exception {
        Post hidden = SamplePosts.question(Author.named(SamplePosts.SAM)).hide();
        DomainEvent event = PostEvents.updated(hidden, SamplePosts.audience(SpaceKind.OPEN));
        String data = JSON.writeValueAsString(event.data());
        EventContracts.assertKept(event.type(), data);
        assertEquals("hidden", JSON.readTree(data).get("status").asText());
        assertTrue(JSON.readTree(data).get("title").isNull());
        assertFalse(data.contains("Like"), data);
    }

    @Test
    void theAnswerOfASafeSpaceThatIsOpenToAllIsToldWithoutWhoGaveIt() throws IOException {
        Post accepted = SamplePosts.question(SamplePosts.pseudonymous("aliasOfSam"))
                .accept(new Answer(
                        UUID.randomUUID(),
                        1,
                        "Breathe first.",
                        SamplePosts.pseudonymous("aliasOfNoor"),
                        Instant.now()));

        JsonNode told =
                JSON.valueToTree(PostEvents.answerAccepted(accepted, new Audience(SpaceKind.SAFE, null, Joining.FREE))
                        .data());

        assertEquals("Breathe first.", told.get("acceptedAnswer").asText());
        assertTrue(told.get("acceptedAuthorId").isNull());
        assertTrue(told.get("authorId").isNull());
    }

    /** One event of each type. */
    private static List<DomainEvent> life(SpaceKind kind) {
        Audience audience = SamplePosts.audience(kind);
        Author sam = kind == SpaceKind.SAFE ? SamplePosts.pseudonymous("aliasOfSam") : Author.named(SamplePosts.SAM);
        Author noor = kind == SpaceKind.SAFE ? SamplePosts.pseudonymous("aliasOfNoor") : Author.named(SamplePosts.NOOR);
        Post asked = SamplePosts.question(sam);
        Post edited = asked.edit(asked.text());
        Post accepted = edited.accept(new Answer(UUID.randomUUID(), 1, "Breathe first.", noor, Instant.now()));
        return List.of(
                PostEvents.published(asked, audience),
                PostEvents.updated(edited, audience),
                PostEvents.answerAccepted(accepted, audience),
                PostEvents.removed(accepted.remove(), audience));
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
