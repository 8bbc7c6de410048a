package academy.praxis.community.comment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.community.author.Author;
import academy.praxis.community.author.AuthorDocument;
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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CommentEventsTest {
    private static final ObjectMapper JSON = json();
    private static final UUID NOOR = UUID.randomUUID();

    @ParameterizedTest
    @EnumSource(
            value = SpaceKind.class,
            names = {"OPEN", "SAFE"})
    void everyEventKeepsItsPromise(SpaceKind kind) throws IOException {
        for (DomainEvent event : life(kind)) {
            String data = JSON.writeValueAsString(event.data());
            EventContracts.assertKept(event.type(), data);
            assertEquals(fieldsOf(JSON.readTree(EventContracts.example(event.type()))), fieldsOf(JSON.readTree(data)));
            assertFalse(data.contains("Breathe"), data);
        }
    }

    @Test
    void whoHearsThatACommentWentWithItsPostIsToldSo() throws IOException {
        Audience audience = new Audience(SpaceKind.OPEN, null, Joining.BY_INVITATION);
        DomainEvent event =
                CommentEvents.removedWithPost(comment(SpaceKind.OPEN).remove(), audience);

        JsonNode data = JSON.valueToTree(event.data());

        EventContracts.assertKept(event.type(), data.toString());
        assertTrue(data.path("postRemoved").booleanValue(), data.toString());
    }

    @Test
    void noFieldOfThePublishedExamplesMayBeMissing() throws IOException {
        for (DomainEvent event : life(SpaceKind.OPEN)) {
            for (String field : fieldsOf(JSON.readTree(EventContracts.example(event.type())))) {
                var broken = (ObjectNode) JSON.readTree(EventContracts.example(event.type()));
                broken.remove(field);
                assertFalse(
                        EventContracts.violations(event.type(), broken.toString())
                                .isEmpty(),
                        event.type() + " without " + field);
            }
        }
    }

    @Test
    void noEventOfASafeSpaceSaysWhoItWas() throws IOException {
        for (DomainEvent event : life(SpaceKind.SAFE)) {
            String data = JSON.writeValueAsString(event.data());
            for (String secret : List.of(NOOR.toString(), "aliasOfNoor", "sealedNoor", "Calm Otter")) {
                assertFalse(data.contains(secret), data);
            }
        }
    }

    @Test
    void aRemovedCommentKeepsNothingOfWhatWasSaid() {
        Comment removed = comment(SpaceKind.OPEN).remove();
        assertNull(removed.body());
        assertNull(removed.author());
        assertEquals(removed, removed.remove());
        assertEquals(removed, removed.hide().unhide());
    }

    private static List<DomainEvent> life(SpaceKind kind) {
        Audience audience = new Audience(kind, null, Joining.BY_INVITATION);
        Comment said = comment(kind);
        return List.of(
                CommentEvents.published(said, audience),
                CommentEvents.updated(said.edit("Breathe twice."), audience),
                CommentEvents.updated(said.hide(), audience),
                CommentEvents.removed(said.remove(), audience));
    }

    private static Comment comment(SpaceKind kind) {
        Author noor = kind == SpaceKind.SAFE
                ? AuthorDocument.read(new Document("who", "alias:aliasOfNoor")
                        .append("name", "Calm Otter")
                        .append("sealed", "sealedNoor"))
                : Author.named(NOOR);
        Comment parent = Comment.create(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), null, "How?", noor);
        return Comment.create(UUID.randomUUID(), parent.postId(), parent.spaceId(), parent, "Breathe first.", noor);
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
