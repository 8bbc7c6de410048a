package academy.praxis.catalog.duplicate;

import static academy.praxis.catalog.Requests.as;
import static academy.praxis.catalog.Requests.published;
import static academy.praxis.catalog.Requests.reference;
import static academy.praxis.catalog.Requests.with;
import static academy.praxis.catalog.supplier.Registry.registered;
import static academy.praxis.catalog.supplier.Registry.supplier;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import academy.praxis.catalog.InTransaction;
import academy.praxis.catalog.item.ComparedItems;
import academy.praxis.catalog.item.ImportedItem;
import academy.praxis.catalog.item.ImportedItems;
import academy.praxis.catalog.item.ItemChanges;
import academy.praxis.catalog.item.ItemForm;
import academy.praxis.catalog.item.ItemSource;
import academy.praxis.catalog.item.Origin;
import academy.praxis.kit.postgres.UnitOfWork;
import academy.praxis.testing.TestTokens;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DuplicateFinderTest {
    @Inject
    DuplicateFinder finder;

    @Inject
    ImportedItems imported;

    @Inject
    ItemChanges changes;

    @Inject
    ComparedItems compared;

    @Inject
    PrintStore prints;

    @Inject
    Links links;

    @Inject
    UnitOfWork work;

    private final String word = UUID.randomUUID().toString();
    private UUID trusted;
    private UUID reviewed;
    private UUID third;

    @BeforeEach
    void suppliers() {
        trusted = supplierOf("trusted");
        reviewed = supplierOf("reviewed");
        third = supplierOf("trusted");
    }

    @Test
    void theSameAddressIsOneItemAndTheMostTrustedOneStands() {
        UUID late = bring(reviewed, "x", "http://www.press.example/" + word + "/?utm_source=mail");
        UUID early = bring(trusted, "y", "https://press.example/" + word + "#part");

        finder.catchUp();

        assertEquals(early, sameAs(late));
        assertNull(sameAs(early));
        as("curator")
                .get("/api/duplicates?itemId=" + late)
                .then()
                .statusCode(200)
                .body("items.reason", contains("address"))
                .body("items.state", contains("found"))
                .body("items[0].one.title.length()", equalTo(("About " + word).length()));
    }

    @Test
    void theSameIdentifierIsOneItemAndTheAcademysOwnStands() {
        String own = published(with(reference("Own " + word), "identifiers", List.of("doi:10.1000/" + word)));
        UUID theirs = bring(trusted, item("x", null, List.of("doi:10.1000/" + word), "Theirs " + word));

        finder.catchUp();

        assertEquals(UUID.fromString(own), sameAs(theirs));
        as("learner").get("/api/items?q=" + word).then().body("items", hasSize(1));
        as("learner").get("/api/items/" + theirs).then().statusCode(200);
    }

    @Test
    void nearlyTheSameTextIsOneItemAndATextOfItsOwnIsNot() {
        String text = words(150);
        UUID one = bring(trusted, item("x", text, List.of(), "Breathing " + word));
        UUID near = bring(third, item("x", text + " And one sentence more.", List.of(), "Breathing " + word));
        UUID other = bring(reviewed, item("x", words(150), List.of(), "Breathing " + word));

        finder.catchUp();

        assertEquals(one, sameAs(near));
        assertNull(sameAs(other));
    }

    @Test
    void aPairOfTextsStaysThoughTooManyOthersShareABand() {
        String text = words(150);
        UUID one = bring(trusted, item("x", text, List.of(), "Breathing " + word));
        UUID near = bring(third, item("x", text, List.of(), "Breathing " + word));
        finder.catchUp();
        assertEquals(one, sameAs(near));
        InTransaction.call(() -> Panache.getSession()
                .flatMap(session -> session.createNativeQuery("""
                        insert into item_print (item_id, channel, title, created_at, published, identifiers, signature, bands)
                        select cast('00000000-0000-4000-8000-' || substr(md5(:word || n), 1, 12) as uuid), p.channel, p.title, now(), true,
                            p.identifiers, decode(repeat('00', length(p.signature)), 'hex'), p.bands
                        from item_print p, generate_series(1, 300) n where p.item_id = :near
                        """)
                        .setParameter("word", word)
                        .setParameter("near", near)
                        .executeUpdate()));

        bring(trusted, item("x", text, List.of(), "Breathing again " + word));
        finder.catchUp();
        assertEquals(one, sameAs(near), "found before, from this side or the other");

        bring(trusted, item("x", words(150), List.of(), "Breathing again " + word));
        finder.catchUp();
        assertNull(sameAs(near), "no longer the same");
    }

    @Test
    void anAddressThatASupplierUsesForManyItemsNamesNoneOfThem() {
        String home = "https://press.example/courses/" + word;
        UUID one = bring(trusted, "one", home);
        UUID two = bring(trusted, "two", home);
        UUID other = bring(third, "other", home);

        finder.catchUp();

        assertNull(sameAs(one));
        assertNull(sameAs(two));
        assertNull(sameAs(other));
    }

    @Test
    void whatACuratorUnlinksStaysUnlinkedAndWhatTheyConfirmStaysLinked() {
        UUID first = bring(trusted, "x", "https://press.example/" + word);
        UUID second = bring(third, "x", "https://press.example/" + word);
        finder.catchUp();
        assertEquals(first, sameAs(second));
        String pair = pairOf(second);

        as("curator").post("/api/duplicates/" + pair + "/unlinking").then().statusCode(428);
        as("curator")
                .header("If-Match", "\"0\"")
                .post("/api/duplicates/" + pair + "/unlinking")
                .then()
                .statusCode(200)
                .body("state", equalTo("unlinked"))
                .body("decidedBy", equalTo(TestTokens.memberId("curator").toString()));
        assertNull(sameAs(second));

        bring(third, item("x", "Changed. " + words(5), List.of(), "Changed", "https://press.example/" + word));
        finder.catchUp();
        assertNull(sameAs(second), "stays unlinked");

        as("curator")
                .header("If-Match", "\"1\"")
                .post("/api/duplicates/" + pair + "/confirmation")
                .then()
                .statusCode(200)
                .body("state", equalTo("confirmed"));
        assertEquals(first, sameAs(second));
        bring(third, item("x", "Moved. " + words(5), List.of(), "Moved", "https://elsewhere.example/" + word));
        finder.catchUp();
        assertEquals(first, sameAs(second), "a curator's word holds");
        as("curator")
                .header("If-Match", "\"0\"")
                .post("/api/duplicates/" + pair + "/unlinking")
                .then()
                .statusCode(412);
    }

    @Test
    void whatIsNoLongerTheSameIsUnlinked() {
        UUID first = bring(trusted, "x", "https://press.example/" + word);
        UUID second = bring(third, "x", "https://press.example/" + word);
        finder.catchUp();
        assertEquals(first, sameAs(second));

        bring(third, "x", "https://elsewhere.example/" + word);
        finder.catchUp();

        assertNull(sameAs(second));
        as("curator").get("/api/duplicates?itemId=" + second).then().body("items", empty());
    }

    @Test
    void whenTheOneThatStandsIsRetiredTheNextIsShown() {
        UUID first = bring(trusted, "x", "https://press.example/" + word);
        UUID second = bring(third, "x", "https://press.example/" + word);
        finder.catchUp();
        assertEquals(first, sameAs(second));

        InTransaction.call(() -> imported.retire(origin(trusted), List.of("x")));
        finder.catchUp();
        assertNull(sameAs(second));

        bring(trusted, "x", "https://press.example/" + word);
        finder.catchUp();
        assertEquals(first, sameAs(second));
    }

    @Test
    void aSupplierThatLosesTrustStandsNoLonger() {
        String name = "Losing " + word;
        UUID losing = UUID.fromString(registered(supplier(name)));
        UUID first = bring(losing, "x", "https://press.example/" + word);
        UUID second = bring(trusted, "x", "https://press.example/" + word);
        finder.catchUp();
        assertEquals(first, sameAs(second));

        as("curator")
                .header("If-Match", "\"0\"")
                .body(with(supplier(name), "trust", "reviewed"))
                .put("/api/suppliers/" + losing)
                .then()
                .statusCode(200);
        finder.catchUp();

        assertNull(sameAs(second));
        assertEquals(second, sameAs(first));
    }

    @Test
    void threeOfThemAreShownOnce() {
        UUID a = bring(trusted, "x", "https://press.example/" + word);
        UUID b = bring(third, "x", "https://press.example/" + word);
        UUID c = bring(reviewed, "x", "https://press.example/" + word);

        finder.catchUp();

        assertEquals(List.of(a, a), List.of(sameAs(b), sameAs(c)));
        as("curator")
                .get("/api/duplicates?state=found&itemId=" + c)
                .then()
                .body("items", hasSize(2))
                .body(
                        "items.collect { [it.one.itemId, it.other.itemId] }.flatten().unique()",
                        containsInAnyOrder(a.toString(), b.toString(), c.toString()));
    }

    @Test
    void severalInstancesThatLookAtTheSameTimeFindTheSameOnce() throws Exception {
        List<UUID> firsts = new ArrayList<>();
        List<UUID> seconds = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            firsts.add(bring(trusted, "x" + i, "https://press.example/" + word + "/" + i));
            seconds.add(bring(third, "x" + i, "https://press.example/" + word + "/" + i));
        }
        DuplicateFinder another = new DuplicateFinder(changes, compared, prints, links, work);
        ExecutorService instances = Executors.newFixedThreadPool(2);
        try {
            for (Future<Boolean> end : instances.invokeAll(List.<Callable<Boolean>>of(
                    () -> caughtUp(finder),
                    () -> caughtUp(another),
                    () -> caughtUp(finder),
                    () -> caughtUp(another)))) {
                end.get();
            }
        } finally {
            instances.shutdownNow();
        }
        finder.catchUp();

        assertEquals(firsts, seconds.stream().map(this::sameAs).toList());
    }

    private static boolean caughtUp(DuplicateFinder finder) {
        finder.catchUp();
        return true;
    }

    @Test
    void onlyCuratorsSeeAndDecide() {
        bring(trusted, "x", "https://press.example/" + word);
        UUID second = bring(third, "x", "https://press.example/" + word);
        finder.catchUp();
        String pair = pairOf(second);
        for (String role : List.of("learner", "mentor", "manager", "integrator", "admin")) {
            as(role).get("/api/duplicates").then().statusCode(403);
            as(role).get("/api/duplicates/" + pair).then().statusCode(403);
            as(role).header("If-Match", "*")
                    .post("/api/duplicates/" + pair + "/unlinking")
                    .then()
                    .statusCode(403);
        }
        as("curator").get("/api/duplicates/" + UUID.randomUUID()).then().statusCode(404);
        as("curator").get("/api/duplicates?state=perhaps").then().statusCode(400);
    }

    private static UUID supplierOf(String trust) {
        return UUID.fromString(registered(with(supplier(trust + " " + UUID.randomUUID()), "trust", trust)));
    }

    private static Origin origin(UUID supplier) {
        return new Origin(ItemSource.SUPPLIER, supplier, "A supplier", TestTokens.memberId("curator"), true);
    }

    private UUID bring(UUID supplier, String id, String url) {
        return bring(supplier, item(id, null, List.of(), "About " + word, url));
    }

    private UUID bring(UUID supplier, ImportedItem item) {
        return InTransaction.call(() -> imported.upsert(origin(supplier), List.of(item)))
                .get(0)
                .itemId();
    }

    private ImportedItem item(String id, String body, List<String> identifiers, String title) {
        return item(id, body, identifiers, title, null);
    }

    private ImportedItem item(String id, String body, List<String> identifiers, String title, String url) {
        return new ImportedItem(
                id,
                title,
                "Short.",
                body == null && url == null ? "Short, too. " + word : body,
                ItemForm.MACRO,
                20,
                List.of("en"),
                List.of(),
                List.of(),
                List.of(),
                url,
                null,
                identifiers,
                null,
                null,
                null,
                null,
                List.of());
    }

    private static String words(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "w" + UUID.randomUUID().toString().substring(0, 6))
                .collect(Collectors.joining(" "));
    }

    private UUID sameAs(UUID item) {
        return InTransaction.call(() -> Panache.getSession()
                .flatMap(session -> session.createNativeQuery("select same_as from item where id = :id", UUID.class)
                        .setParameter("id", item)
                        .getSingleResultOrNull()));
    }

    private static String pairOf(UUID item) {
        return as("curator")
                .get("/api/duplicates?itemId=" + item)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }
}
