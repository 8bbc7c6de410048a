package academy.praxis.catalog.item;

import static academy.praxis.catalog.Requests.as;
import static academy.praxis.catalog.Requests.draft;
import static academy.praxis.catalog.Requests.publish;
import static academy.praxis.catalog.Requests.reference;
import static academy.praxis.catalog.Requests.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import academy.praxis.testing.BusProbe;
import academy.praxis.testing.EventContracts;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ItemEventsTest {
    private static final String PREFIX = "academy.praxis.catalog.";

    @Test
    void theBusIsToldInOrderOfWhatLearnersAreOfferedAndNeverOfDrafts() {
        String id = draft(reference("Never told while a draft"));
        as("curator")
                .header("If-Match", "\"0\"")
                .body(reference("Still a draft"))
                .put("/api/items/" + id);
        publish(id, "\"1\"").statusCode(200);
        as("curator")
                .header("If-Match", "\"2\"")
                .body(with(reference("Changed"), "minutes", 1))
                .put("/api/items/" + id)
                .then()
                .statusCode(200);
        as("curator")
                .header("If-Match", "\"3\"")
                .post("/api/items/" + id + "/retirement")
                .then()
                .statusCode(200);

        var events = BusProbe.here().eventsOf("catalog.item", UUID.fromString(id), 3);

        assertEquals(
                List.of(PREFIX + "item-published.v1", PREFIX + "item-updated.v1", PREFIX + "item-retired.v1"),
                events.stream().map(event -> BusProbe.header(event, "ce_type")).toList());
        events.forEach(event -> EventContracts.assertKept(BusProbe.header(event, "ce_type"), event.value()));
    }

    @Test
    void anEventIsACloudEventInBinaryMode() {
        String id = draft(reference("As others see it"));
        publish(id, "\"0\"");

        var event =
                BusProbe.here().eventsOf("catalog.item", UUID.fromString(id), 1).get(0);

        assertEquals("1.0", BusProbe.header(event, "ce_specversion"));
        assertEquals("/praxis/catalog", BusProbe.header(event, "ce_source"));
        assertEquals(id, BusProbe.header(event, "ce_subject"));
        assertEquals("application/json", BusProbe.header(event, "content-type"));
        assertFalse(BusProbe.header(event, "traceparent").isBlank());
    }

    @Test
    void aRefusedChangeTellsNothing() {
        String id = draft(reference("Refused"));
        publish(id, "\"9\"").statusCode(412);
        publish(id, "\"0\"").statusCode(200);

        assertEquals(
                1,
                BusProbe.here().eventsOf("catalog.item", UUID.fromString(id), 1).size());
    }
}
