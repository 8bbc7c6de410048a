package academy.praxis.catalog.item;

import static academy.praxis.catalog.Requests.as;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.catalog.Directory;
import academy.praxis.catalog.InTransaction;
import academy.praxis.catalog.item.Imported.Outcome;
import academy.praxis.testing.BusProbe;
import academy.praxis.testing.EventContracts;
import academy.praxis.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportedItemsTest {
    @Inject
    ImportedItems imported;

    private final UUID supplier = UUID.randomUUID();
    private final Origin trusted = origin(true);
    private final Origin reviewed = origin(false);

    @Test
    void aTrustedSuppliersItemsAreOfferedAtOnceAndOnlyChangesAreWritten() {
        Imported first = bring(trusted, item("a", "Lithium levels")).get(0);
        Imported again = bring(trusted, item("a", "Lithium levels")).get(0);
        Imported changed = bring(trusted, item("a", "Lithium levels in summer")).get(0);

        assertEquals(List.of(Outcome.CREATED, Outcome.UNCHANGED, Outcome.UPDATED), outcomes(first, again, changed));
        assertEquals(first.itemId(), again.itemId());
        assertEquals(first.itemId(), changed.itemId());
        as("learner")
                .get("/api/items/" + first.itemId())
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("title", equalTo("Lithium levels in summer"))
                .body("supplier", equalTo("Reliable Press"))
                .body("source", equalTo("supplier"))
                .body("status", equalTo("published"));
        var events = BusProbe.here().eventsOf("catalog.item", first.itemId(), 2);
        assertEquals(2, events.size(), "what is unchanged is not told");
        events.forEach(event -> EventContracts.assertKept(BusProbe.header(event, "ce_type"), event.value()));
    }

    @Test
    void otherSuppliersItemsAreLookedAtFirstAndAgainWhenTheyChange() {
        UUID id = bring(reviewed, item("a", "Untested")).get(0).itemId();
        as("learner").get("/api/items/" + id).then().statusCode(404);

        as("curator")
                .header("If-Match", "\"0\"")
                .post("/api/items/" + id + "/publication")
                .then()
                .statusCode(200);
        as("learner").get("/api/items/" + id).then().statusCode(200);

        bring(reviewed, item("a", "Changed after it was approved"));
        as("learner").get("/api/items/" + id).then().statusCode(404);
        as("curator").get("/api/items/" + id).then().body("status", equalTo("in-review"));
        var events = BusProbe.here().eventsOf("catalog.item", id, 2);
        assertEquals(
                List.of("academy.praxis.catalog.item-published.v1", "academy.praxis.catalog.item-withdrawn.v1"),
                events.stream().map(event -> BusProbe.header(event, "ce_type")).toList());
        events.forEach(event -> EventContracts.assertKept(BusProbe.header(event, "ce_type"), event.value()));
    }

    @Test
    void whatTheSupplierTookBackComesAgainAndWhatACuratorRetiredDoesNot() {
        UUID taken = bring(trusted, item("taken", "Taken back")).get(0).itemId();
        UUID retired = bring(trusted, item("retired", "Retired by hand")).get(0).itemId();
        as("curator")
                .header("If-Match", "\"0\"")
                .post("/api/items/" + retired + "/retirement")
                .then()
                .statusCode(200);

        assertEquals(1, InTransaction.call(() -> imported.retire(trusted, List.of("taken", "retired", "unknown"))));
        as("learner").get("/api/items/" + taken).then().statusCode(404);

        var back = bring(trusted, item("taken", "Taken back"), item("retired", "Retired by hand, changed"));
        assertEquals(
                List.of(Outcome.UPDATED, Outcome.UNCHANGED),
                back.stream().map(Imported::outcome).toList());
        as("learner").get("/api/items/" + taken).then().statusCode(200);
        as("learner").get("/api/items/" + retired).then().statusCode(404);
    }

    @Test
    void whatCuratorsAddedStaysWhenTheSupplierHasNone() {
        UUID id = bring(trusted, item("a", "Without tasks")).get(0).itemId();
        Directory.sql("update item set tasks = '{de-escalate}', audience = '{job-role:nurse}' where id = '" + id + "'");

        bring(trusted, item("a", "Without tasks, changed"));

        as("curator")
                .get("/api/items/" + id)
                .then()
                .body("tasks", equalTo(List.of("de-escalate")))
                .body("audience.jobRoles", equalTo(List.of("nurse")));
    }

    @Test
    void whatACuratorHoldsBackDoesNotComeByLeavingAndReturning() {
        UUID id = bring(reviewed, item("a", "Held back")).get(0).itemId();
        as("curator")
                .header("If-Match", "\"0\"")
                .body("{\"reason\": \"Not for us.\"}")
                .post("/api/items/" + id + "/return")
                .then()
                .statusCode(200);

        InTransaction.call(() -> imported.retire(trusted, List.of("a")));
        bring(trusted, item("a", "Held back, changed"));

        as("learner").get("/api/items/" + id).then().statusCode(404);
        as("curator").get("/api/items/" + id).then().body("status", equalTo("retired"));
    }

    @Test
    void whatLacksAPartThatItsFormNeedsWaitsForACurator() {
        var experiment = new ImportedItem(
                "e",
                "Silence",
                "Wait.",
                null,
                ItemForm.EXPERIMENT,
                10,
                List.of("en"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of());

        UUID id = bring(trusted, experiment).get(0).itemId();

        as("curator").get("/api/items/" + id).then().body("status", equalTo("in-review"));
    }

    @Test
    void badItemsAreRefusedWithEveryReasonAndTheOthersCome() {
        var results = bring(
                trusted,
                item("good", "Good"),
                new ImportedItem(
                        "bad",
                        "x",
                        null,
                        null,
                        null,
                        0,
                        List.of("english please"),
                        null,
                        null,
                        null,
                        "ftp://x",
                        null,
                        List.of("doi:nonsense"),
                        null,
                        null,
                        null,
                        null,
                        List.of()),
                item("", "No id"));

        assertEquals(
                List.of(Outcome.CREATED, Outcome.REFUSED, Outcome.REFUSED),
                results.stream().map(Imported::outcome).toList());
        assertNull(results.get(1).itemId());
        var fields = results.get(1).violations().stream()
                .map(violation -> violation.field())
                .toList();
        for (String field : List.of("title", "summary", "form", "minutes", "url")) {
            assertTrue(fields.contains(field), field + " in " + fields);
        }
        assertTrue(fields.stream().anyMatch(field -> field.startsWith("languages")), fields::toString);
        assertTrue(fields.stream().anyMatch(field -> field.startsWith("identifiers")), fields::toString);
        assertEquals("externalId", results.get(2).violations().get(0).field());
    }

    @Test
    void ofTwoWithTheSameIdTheLaterOneCounts() {
        var results = bring(trusted, item("a", "First"), item("a", "Second"));

        assertEquals(2, results.size());
        as("learner").get("/api/items/" + results.get(0).itemId()).then().body("title", equalTo("Second"));
        assertEquals(results.get(0).itemId(), results.get(1).itemId());
    }

    @Test
    void importsOfTheSameIdsAtTheSameMomentMakeEachItemOnce() throws Exception {
        var threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<List<Imported>>> pushes = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                pushes.add(() -> bring(
                        trusted,
                        IntStream.range(0, 50)
                                .mapToObj(n -> item("id-" + n, "Item " + n))
                                .toArray(ImportedItem[]::new)));
            }
            int created = 0;
            for (var done : threads.invokeAll(pushes)) {
                created += (int) done.get().stream()
                        .filter(one -> one.outcome() == Outcome.CREATED)
                        .count();
            }
            assertEquals(50, created);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aDuplicateIsNotListedButCanBeOpened() {
        UUID first = bring(trusted, item("first", "Twice " + supplier)).get(0).itemId();
        UUID second = bring(trusted, item("second", "Twice " + supplier)).get(0).itemId();
        String words = "/api/items?q=" + supplier.toString().substring(0, 8);

        assertEquals(1, InTransaction.call(() -> imported.linkDuplicate(second, first)));
        assertEquals(0, InTransaction.call(() -> imported.linkDuplicate(second, first)), "once");

        as("learner").get(words).then().body("items.id", equalTo(List.of(first.toString())));
        as("learner").get("/api/items/" + second).then().statusCode(200).body("sameAs", equalTo(first.toString()));
        InTransaction.call(() -> imported.linkDuplicate(second, null));
        as("learner").get(words).then().body("items.size()", equalTo(2));
    }

    @Test
    void everyImportIsInTheItemsHistory() {
        UUID id = bring(trusted, item("a", "One")).get(0).itemId();
        bring(trusted, item("a", "Two"));

        as("curator")
                .get("/api/items/" + id + "/revisions")
                .then()
                .body("items.version", equalTo(List.of(1, 0)))
                .body("items.change", equalTo(List.of("imported", "imported")))
                .body("items[0].content", equalTo(null));
        as("curator").get("/api/items/" + id + "/revisions/0").then().body("content.title", equalTo("One"));
        as("curator").get("/api/items/" + id + "/revisions/7").then().statusCode(404);
    }

    private Origin origin(boolean publish) {
        return new Origin(ItemSource.SUPPLIER, supplier, "Reliable Press", TestTokens.memberId("curator"), publish);
    }

    private List<Imported> bring(Origin origin, ImportedItem... items) {
        return InTransaction.call(() -> imported.upsert(origin, List.of(items)));
    }

    private static List<Outcome> outcomes(Imported... results) {
        return List.of(results).stream().map(Imported::outcome).toList();
    }

    private static ImportedItem item(String id, String title) {
        return new ImportedItem(
                id,
                title,
                "What it is about.",
                "A text of some words.",
                ItemForm.REFERENCE,
                null,
                List.of("en"),
                List.of(),
                List.of(),
                List.of(),
                "https://press.example/" + id,
                "CC BY 4.0",
                List.of(),
                null,
                null,
                null,
                null,
                List.of());
    }
}
