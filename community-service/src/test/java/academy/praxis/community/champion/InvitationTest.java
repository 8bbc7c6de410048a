package academy.praxis.community.champion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.kit.json.KebabEnumModule;
import academy.praxis.testing.EventContracts;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InvitationTest {
    private static final String TYPE = "academy.praxis.community.champion-invitation-changed.v1";
    private static final UUID NOOR = UUID.randomUUID();
    private static final UUID MANAGER = UUID.randomUUID();
    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

    private final Invitation sent = Invitation.send(
            Invitation.id("mark", InvitedAs.MENTOR), NOOR, InvitedAs.MENTOR, MANAGER, "Secret note", NOW);

    @Test
    void thereIsOnePlaceForEachMemberAndThing() {
        assertEquals(sent.id(), Invitation.id("mark", InvitedAs.MENTOR));
        assertFalse(sent.id().equals(Invitation.id("mark", InvitedAs.AUTHOR)));
        assertFalse(sent.id().equals(Invitation.id("other", InvitedAs.MENTOR)));
    }

    @Test
    void nobodyIsInvitedToTheSameForNinetyDaysWhateverTheyAnswered() {
        for (Invitation there : List.of(sent, sent.answer(true, NOW), sent.answer(false, NOW))) {
            assertFalse(there.isOver(NOW.plus(Duration.ofDays(90)).minusMillis(1)));
            assertTrue(there.isOver(NOW.plus(Duration.ofDays(90))));
        }
        assertTrue(sent.withdraw().isOver(NOW));
    }

    @Test
    void aLaterInvitationTakesThePlaceAndIsNotAnsweredYet() {
        Invitation later = Invitation.send(sent.id(), NOOR, InvitedAs.MENTOR, MANAGER, "Again", NOW.plusSeconds(1));
        Invitation again = sent.answer(false, NOW).again(later);

        assertEquals(3, again.version());
        assertEquals(InvitationStatus.SENT, again.status());
        assertNull(again.answeredAt());
    }

    @Test
    void everyEventKeepsItsPromiseAndSaysNeitherWordsNorByWhom() throws IOException {
        for (Invitation state : List.of(sent, sent.answer(true, NOW), sent.answer(false, NOW), sent.withdraw())) {
            String data =
                    json().writeValueAsString(InvitationEvents.changed(state).data());
            EventContracts.assertKept(TYPE, data);
            assertEquals(fieldsOf(json().readTree(EventContracts.example(TYPE))), fieldsOf(json().readTree(data)));
            assertFalse(data.contains("Secret"), data);
            assertFalse(data.contains(MANAGER.toString()), data);
        }
        assertFalse(json().writeValueAsString(
                        InvitationEvents.changed(sent.withdraw()).data())
                .contains(NOOR.toString()));
    }

    @Test
    void noFieldOfThePublishedExampleMayBeMissing() throws IOException {
        for (String field : fieldsOf(json().readTree(EventContracts.example(TYPE)))) {
            var broken = (ObjectNode) json().readTree(EventContracts.example(TYPE));
            broken.remove(field);
            assertFalse(EventContracts.violations(TYPE, broken.toString()).isEmpty(), field);
        }
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
