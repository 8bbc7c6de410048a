package academy.praxis.catalog.item;

import static academy.praxis.catalog.Requests.as;
import static academy.praxis.catalog.Requests.draft;
import static academy.praxis.catalog.Requests.publish;
import static academy.praxis.catalog.Requests.published;
import static academy.praxis.catalog.Requests.reference;
import static academy.praxis.catalog.Requests.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import academy.praxis.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ItemResourceTest {
    private final String word = "w" + UUID.randomUUID().toString().replace("-", "");

    @ParameterizedTest
    @EnumSource
    void curatorsWriteEveryForm(ItemForm form) {
        String name = form.name().toLowerCase(Locale.ROOT).replace('_', '-');

        as("curator")
                .body(with(reference("One of each"), "form", name))
                .post("/api/items")
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .header("Location", containsString("/api/items/"))
                .body("form", equalTo(name))
                .body("status", equalTo("draft"))
                .body("ownerId", equalTo(TestTokens.memberId("curator").toString()));
    }

    @Test
    void membersProposeInitiativesAndCaseStudiesOnly() {
        as("learner")
                .body(with(reference("Walk and talk"), "form", "initiative"))
                .post("/api/items")
                .then()
                .statusCode(201);
        as("learner")
                .body(reference("My own reference"))
                .post("/api/items")
                .then()
                .statusCode(403);
    }

    @Test
    void aDraftIsSeenByItsOwnerAndCuratorsAndByNobodyElse() {
        String id = as("learner")
                .body(with(reference("Walk and talk"), "form", "initiative"))
                .post("/api/items")
                .then()
                .extract()
                .path("id");

        as("learner").get("/api/items/" + id).then().statusCode(200);
        as("curator").get("/api/items/" + id).then().statusCode(200);
        as("mentor").get("/api/items/" + id).then().statusCode(404);
        as("mentor").get("/api/items?status=draft").then().statusCode(200).body("items", empty());
    }

    @Test
    void anItemIsOfferedOncePublishedAndNoLongerOnceRetired() {
        String id = draft(reference("Lithium reminders " + word));
        as("learner").get("/api/items?q=" + word).then().body("items", empty());

        publish(id, "\"0\"")
                .statusCode(200)
                .body("status", equalTo("published"))
                .body("publishedAt", notNullValue());
        as("learner").get("/api/items?q=" + word).then().body("items.id", contains(id));

        as("curator")
                .header("If-Match", "\"1\"")
                .post("/api/items/" + id + "/retirement")
                .then()
                .statusCode(200);
        as("learner").get("/api/items?q=" + word).then().body("items", empty());
        as("learner").get("/api/items/" + id).then().statusCode(404);
    }

    @Test
    void whatIsPublishedIsNotPublishedAgain() {
        String id = published(reference("Once only"));

        publish(id, "\"1\"").statusCode(409);
    }

    @Test
    void anOwnerEditsADraftAndNoLongerWhatIsPublished() {
        var proposal = with(reference("Walk and talk"), "form", "initiative");
        String id =
                as("learner").body(proposal).post("/api/items").then().extract().path("id");

        as("learner")
                .header("If-Match", "\"0\"")
                .body(with(proposal, "title", "Walk, then talk"))
                .put("/api/items/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("title", equalTo("Walk, then talk"));

        publish(id, "\"1\"").statusCode(200);
        as("learner")
                .header("If-Match", "\"2\"")
                .body(proposal)
                .put("/api/items/" + id)
                .then()
                .statusCode(403);
        as("curator")
                .header("If-Match", "\"2\"")
                .body(proposal)
                .put("/api/items/" + id)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3-4", "steps 4", "b.12", "12/7e5", "8e12-9f", "x@y.example", "example/path?a"})
    void punctuationSplitsWordsInTextsAsInQuestions(String asked) {
        String id = published(reference("Steps 3-4 of B.12/7e5, 8e12-9f: x@y.example/path?a=1 " + word));

        as("learner")
                .queryParam("q", asked + " " + word)
                .get("/api/items")
                .then()
                .body("items.id", contains(id));
    }

    @Test
    void aListIsNarrowedByFormLanguageTaskAndWordsWithoutAccents() {
        String wanted = published(with(reference("Crisiskaart écrite " + word), "languages", List.of("nl", "fr")));
        published(with(reference("Something else " + word), "tasks", List.of("handover")));

        as("learner").get("/api/items?task=handover&q=" + word).then().body("items", hasSize(1));
        as("learner").get("/api/items?language=fr&q=" + word).then().body("items.id", contains(wanted));
        as("learner").get("/api/items?q=ecrite " + word.substring(0, 20)).then().body("items.id", contains(wanted));
        as("learner").get("/api/items?form=macro&q=" + word).then().body("items", empty());
    }

    @Test
    void pagesFollowOneAnotherWithoutGapsOrRepeats() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(published(reference("Page " + i + " " + word)));
        }

        List<String> seen = new ArrayList<>();
        String path = "/api/items?limit=2&q=" + word;
        while (path != null) {
            var page = as("learner").get(path).then().statusCode(200).extract();
            seen.addAll(page.<List<String>>path("items.id"));
            String link = page.header("Link");
            path = link == null ? null : link.substring(1, link.indexOf('>'));
        }

        java.util.Collections.reverse(all);
        assertEquals(all, seen, "newest first");
    }

    @Test
    void theSameRequestUnderOneIdempotencyKeyCreatesOneItem() {
        String key = UUID.randomUUID().toString();
        var content = reference("Only once " + word);

        String first = as("curator")
                .header("Idempotency-Key", key)
                .body(content)
                .post("/api/items")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String second = as("curator")
                .header("Idempotency-Key", key)
                .body(content)
                .post("/api/items")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        assertEquals(first, second);
        as("curator")
                .header("Idempotency-Key", key)
                .body(with(content, "minutes", 1))
                .post("/api/items")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("Idempotency-Key"));
        as("learner")
                .header("Idempotency-Key", key)
                .body(content)
                .post("/api/items")
                .then()
                .statusCode(403);
    }

    @Test
    void listsAreEmptyRatherThanWrongWhenNothingFits() {
        as("learner").get("/api/items?q=" + word).then().statusCode(200).body("next", nullValue());
        as("learner").get("/api/items?q=!!!").then().statusCode(200);
    }

    @Test
    void filtersCombine() {
        String a = published(reference("A " + word));
        String b = published(reference("B " + word));

        as("learner")
                .get("/api/items?form=reference&language=en&task=de-escalate&q=" + word)
                .then()
                .body("items.id", containsInAnyOrder(a, b));
    }
}
