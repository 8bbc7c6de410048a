package academy.praxis.catalog.signal;

import static academy.praxis.catalog.Requests.as;
import static academy.praxis.catalog.Requests.published;
import static academy.praxis.catalog.Requests.reference;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import academy.praxis.catalog.Directory;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SavedItemsTest {
    private final UUID me = UUID.randomUUID();

    @Test
    void whatISavedIsListedTheLatestFirstPageByPage() {
        List<String> wanted = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            wanted.add(0, published(reference("Saved " + i)));
            save(wanted.get(0), null).statusCode(204);
        }

        String next = saved("?limit=2")
                .body("items.item.id", contains(wanted.get(0), wanted.get(1)))
                .extract()
                .path("next");
        saved("?limit=2&after=" + next).body("items.item.id", contains(wanted.get(2)));
        as("learner", UUID.randomUUID()).get("/api/saved-items").then().body("items", empty());
    }

    @Test
    void savingTwiceIsSavingOnceAndTakingAwayTwiceToo() {
        String item = published(reference("Twice"));

        save(item, null).statusCode(204);
        save(item, null).statusCode(204);
        saved("").body("items.item.id", contains(item));
        unsave(item, null).statusCode(204);
        unsave(item, null).statusCode(204);
        saved("").body("items", empty());
    }

    @Test
    void theLaterTimeWinsWhicheverComesInFirst() {
        String item = published(reference("Offline"));
        Instant now = Instant.now();

        unsave(item, now.minus(Duration.ofMinutes(1))).statusCode(204);
        save(item, now.minus(Duration.ofMinutes(9))).statusCode(204);
        saved("").body("items", empty());
        save(item, now.minusSeconds(10)).statusCode(204);
        unsave(item, now.minus(Duration.ofMinutes(5))).statusCode(204);
        saved("").body("items.item.id", contains(item));
    }

    @Test
    void whatIsRetiredOrNotForMeAnyMoreDropsOut() {
        String retired = published(reference("Retired soon"));
        String hidden = published(reference("Hidden soon"));
        String kept = published(reference("Kept"));
        List.of(retired, hidden, kept).forEach(item -> save(item, null).statusCode(204));

        as("curator")
                .header("If-Match", "*")
                .post("/api/items/" + retired + "/retirement")
                .then()
                .statusCode(200);
        Directory.sql("update item set audience = '{job-role:surgeon}' where id = '" + hidden + "'");

        saved("").body("items.item.id", contains(kept));
        unsave(hidden, null).statusCode(204);
    }

    @Test
    void onlyWhatOneMaySeeIsSavedAndTimesAreChecked() {
        String item = published(reference("Checked"));

        save(UUID.randomUUID().toString(), null).statusCode(404);
        unsave(UUID.randomUUID().toString(), null).statusCode(204);
        save(item, "tomorrow").statusCode(400).body("violations.field", hasItem("at"));
        save(item, Instant.now().plus(Duration.ofDays(1))).statusCode(400).body("violations.field", hasItem("at"));
        as("learner", me).get("/api/saved-items?after=nonsense").then().statusCode(400);
        as("learner", me).get("/api/saved-items?limit=101").then().statusCode(400);
        saved("").body("items", empty());
    }

    @Test
    void nobodySavesMoreThanAThousandNotEvenAtTheSameMoment() {
        List<String> two = List.of(published(reference("One too many")), published(reference("Two too many")));
        Directory.sql("""
                with made as (
                    insert into item (id, version, title, summary, form, minutes, languages, tasks, obstacles, skills, owner_id, status, created_at, updated_at)
                    select gen_random_uuid(), 0, 'Filler', 'Nothing.', 'REFERENCE', 1, '{en}', '{}', '{}', '{}', gen_random_uuid(), 'DRAFT', now(), now()
                    from generate_series(1, 999) returning id)
                insert into saved_item (member_id, item_id, saved, at) select '%s', id, true, now() from made
                """.formatted(me));

        List<Integer> codes = two.stream()
                .map(item -> CompletableFuture.supplyAsync(
                        () -> save(item, null).extract().statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        assertEquals(List.of(204, 409), codes);
        int full = save(two.get(0), null).extract().statusCode()
                + save(two.get(1), null).extract().statusCode();
        assertEquals(204 + 409, full, "what is saved already may be saved again");
    }

    @Test
    void savingAndTakingAwayAtTheSameMomentLeavesTheLater() {
        String item = published(reference("Both"));
        Instant at = Instant.now().minusSeconds(60);
        IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> i % 2 == 0
                        ? save(item, at.plusSeconds(i)).extract().statusCode()
                        : unsave(item, at.plusSeconds(i)).extract().statusCode()))
                .toList()
                .forEach(code -> assertEquals(204, code.join()));

        saved("").body("items", empty());
        save(item, at.plusSeconds(8)).statusCode(204);
        saved("").body("items[0].item.title", equalTo("Both")).body("items[0].savedAt", containsString("T"));
    }

    private ValidatableResponse save(String item, Object at) {
        return as("learner", me)
                .put("/api/items/" + item + "/saved" + (at == null ? "" : "?at=" + at))
                .then();
    }

    private ValidatableResponse unsave(String item, Object at) {
        return as("learner", me)
                .delete("/api/items/" + item + "/saved" + (at == null ? "" : "?at=" + at))
                .then();
    }

    private ValidatableResponse saved(String query) {
        return as("learner", me).get("/api/saved-items" + query).then().statusCode(200);
    }
}
