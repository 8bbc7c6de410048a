package academy.praxis.catalog.signal;

import static academy.praxis.catalog.Requests.as;
import static academy.praxis.catalog.Requests.published;
import static academy.praxis.catalog.Requests.reference;
import static academy.praxis.catalog.Requests.with;
import static academy.praxis.catalog.Voters.say;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.catalog.Directory;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ComparisonResourceTest {
    private final String run = UUID.randomUUID().toString();

    @Test
    void suppliersAreComparedByWhatHelpedAndNotByHowMuchTheyBring() {
        String good = item("Good " + run);
        said(good, 20, 18);
        for (int i = 0; i < 6; i++) {
            said(item("Much " + run), 20, 8);
        }

        List<Map<String, Object>> all = suppliers();

        Map<String, Object> first = named(all, "Good " + run);
        Map<String, Object> second = named(all, "Much " + run);
        assertTrue(all.indexOf(first) < all.indexOf(second));
        assertEquals(20, first.get("members"));
        assertEquals(6, second.get("items"));
        assertTrue(
                interval(first, "low") < interval(first, "mean") && interval(first, "mean") < interval(first, "high"));
        assertTrue(interval(first, "mean") > interval(second, "mean"));
    }

    @Test
    void ofFewerThanTenMembersNothingIsToldAndOfMoreWholeBatches() {
        said(item("Nine " + run), 9, 9);
        said(item("Fourteen " + run), 14, 9);

        List<Map<String, Object>> all = suppliers();

        assertNull(named(all, "Nine " + run).get("members"));
        assertNull(named(all, "Nine " + run).get("helpfulness"));
        assertEquals(10, named(all, "Fourteen " + run).get("members"));
    }

    @Test
    void membersOfManyItemsAreCountedOnceEach() {
        List<UUID> same = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            same.add(UUID.randomUUID());
        }
        for (int i = 0; i < 5; i++) {
            String item = item("Four friends " + run);
            same.forEach(member -> insert(item, member, true));
        }

        assertNull(named(suppliers(), "Four friends " + run).get("members"), "twenty words of four members");
    }

    @Test
    void aWordThatIsNotShownAndOneOfSomebodyWhoLeftTellNothing() {
        String item = item("Not shown " + run);
        said(item, 10, 10);
        assertEquals(10, named(suppliers(), "Not shown " + run).get("members"));

        Directory.sql("update helpfulness_vote set shown = null where item_id = '" + item
                + "' and id in (select id from helpfulness_vote where item_id = '" + item + "' limit 1)");
        assertNull(named(suppliers(), "Not shown " + run).get("members"));
        Directory.sql("update helpfulness_vote set shown = true, member_id = null where item_id = '" + item
                + "' and shown is null");
        assertNull(named(suppliers(), "Not shown " + run).get("members"));
    }

    @Test
    void aSupplierWhoseItemsAManagerMayNotSeeIsNotNamed() {
        String item = item("Secret " + run);
        said(item, 10, 10);
        Directory.sql("update item set audience = '{job-role:surgeon}' where id = '" + item + "'");

        assertTrue(suppliers().stream().noneMatch(row -> ("Secret " + run).equals(row.get("supplier"))));
    }

    @Test
    void itemsAreComparedWithWhatIsUncertain() {
        String task = "task-" + run;
        List<String> items = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            items.add(published(with(reference("Compared " + i), "tasks", List.of(task))));
        }
        say(1, 5, items.get(0), task, false);
        say(1, 4, items.get(1), task, true);
        say(1, 5, items.get(2), task, true);

        as("manager")
                .get("/api/helpfulness/items?limit=1&task=" + task)
                .then()
                .statusCode(200)
                .body("items[0].item.id", equalTo(items.get(2)))
                .body("items[0].members", equalTo(5));
        String next =
                as("curator").get("/api/helpfulness/items?limit=1&task=" + task).path("next");
        as("curator")
                .get("/api/helpfulness/items?limit=1&task=" + task + "&after=" + next)
                .then()
                .body("items[0].item.id", equalTo(items.get(0)))
                .body("next", equalTo(null));
    }

    @Test
    void whatAManagerMayNotSeeIsNotCompared() {
        String task = "task-" + run;
        String item = published(with(reference("Hidden later"), "tasks", List.of(task)));
        say(1, 5, item, task, true);
        Directory.sql("update item set audience = '{job-role:surgeon}' where id = '" + item + "'");

        as("manager")
                .get("/api/helpfulness/items?task=" + task)
                .then()
                .statusCode(200)
                .body("items.item.id", not(hasItem(item)));
        as("curator").get("/api/helpfulness/items?task=" + task).then().body("items.item.id", hasItem(item));
    }

    @Test
    void onlyCuratorsAndManagersCompare() {
        for (String role : List.of("learner", "mentor", "stakeholder")) {
            as(role).get("/api/helpfulness/suppliers").then().statusCode(403);
            as(role).get("/api/helpfulness/items").then().statusCode(403);
        }
        as("manager").get("/api/helpfulness/suppliers?after=bm9uc2Vuc2U").then().statusCode(400);
        as("manager").get("/api/helpfulness/items?after=bm9uc2Vuc2U").then().statusCode(400);
        as("manager").get("/api/helpfulness/items?supplier=1").then().statusCode(400);
    }

    /** All pages, one after the other. */
    private static List<Map<String, Object>> suppliers() {
        List<Map<String, Object>> all = new ArrayList<>();
        String after = "";
        while (after != null) {
            var page = as("manager")
                    .get("/api/helpfulness/suppliers?limit=2&after=" + after)
                    .then()
                    .statusCode(200)
                    .extract();
            all.addAll(page.path("items"));
            after = page.path("next");
        }
        assertEquals(all.size(), all.stream().map(HashMap::new).distinct().count(), "each once");
        return all;
    }

    private static Map<String, Object> named(List<Map<String, Object>> all, String supplier) {
        return all.stream()
                .filter(row -> supplier.equals(row.get("supplier")))
                .findFirst()
                .orElseThrow();
    }

    private static float interval(Map<String, Object> row, String part) {
        return (Float) ((Map<?, ?>) row.get("helpfulness")).get(part);
    }

    private static String item(String supplier) {
        return published(with(reference("From " + supplier), "supplier", supplier));
    }

    private static void said(String item, int members, int helped) {
        for (int i = 0; i < members; i++) {
            insert(item, UUID.randomUUID(), i < helped);
        }
    }

    private static void insert(String item, UUID member, boolean helped) {
        Directory.sql("""
                insert into helpfulness_vote (id, member_id, item_id, task, helped, shown, said_at)
                values (gen_random_uuid(), '%1$s', '%2$s', '', %3$s, %3$s, clock_timestamp())
                """.formatted(member, item, helped));
    }
}
