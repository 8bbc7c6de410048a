package academy.praxis.catalog.outbound;

import static academy.praxis.catalog.Requests.as;
import static academy.praxis.catalog.Requests.published;
import static academy.praxis.catalog.Requests.reference;
import static academy.praxis.catalog.Requests.with;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import academy.praxis.testing.TestTokens;
import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FeedResourceTest {
    private static final String FEED = "/api/catalog/feed.atom";

    private final String task = "task-" + UUID.randomUUID();

    @Test
    void aFeedReaderSeesTheNewestItems() throws FeedException {
        var content = with(reference("Tips & <tricks>"), "tasks", List.of(task));
        content = with(with(content, "supplier", "Acme"), "licence", "CC BY 4.0");
        String id = published(with(content, "url", "https://acme.example/tips?a=1&b=2"));

        SyndFeed feed = feed(as("learner").get(FEED + "?task=" + task));

        assertEquals("atom_1.0", feed.getFeedType());
        assertEquals("Praxis academy", feed.getAuthors().get(0).getName());
        SyndEntry entry = feed.getEntries().get(0);
        assertEquals("urn:uuid:" + id, entry.getUri());
        assertEquals("Tips & <tricks>", entry.getTitle());
        assertEquals("http://localhost:8080/catalog/" + id, entry.getLink());
        assertEquals("Acme", entry.getAuthor());
        assertEquals(
                "What to say, where to stand and when to leave.",
                entry.getDescription().getValue());
        assertEquals(
                List.of("reference", task),
                entry.getCategories().stream().map(SyndCategory::getName).toList());
        assertEquals(
                List.of("https://acme.example/tips?a=1&b=2"),
                entry.getLinks().stream()
                        .filter(link -> link.getRel().equals("related"))
                        .map(SyndLink::getHref)
                        .toList());
    }

    @Test
    void pagesFollowOneAnotherByTheirLinksWithoutGapsOrRepeats() throws FeedException {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add("urn:uuid:" + published(with(reference("Page " + i), "tasks", List.of(task))));
        }
        Collections.reverse(all);

        List<String> seen = new ArrayList<>();
        String path = FEED + "?task=" + task + "&limit=2";
        while (path != null) {
            SyndFeed page = feed(as("learner").urlEncodingEnabled(false).get(path));
            page.getEntries().forEach(entry -> seen.add(entry.getUri()));
            assertEquals("http://localhost:8080" + path, link(page, "self"));
            assertEquals("http://localhost:8080" + FEED + "?task=" + task + "&limit=2", link(page, "first"));
            String next = link(page, "next");
            path = next == null ? null : next.substring("http://localhost:8080".length());
        }

        assertEquals(all, seen, "newest first");
    }

    @Test
    void aReaderThatHasItIsToldSoUntilSomethingChanges() {
        published(with(reference("First"), "tasks", List.of(task)));
        String path = FEED + "?task=" + task;
        Response first = as("learner").get(path);
        String tag = first.header("ETag");
        String time = first.header("Last-Modified");

        as("learner")
                .header("If-None-Match", tag)
                .get(path)
                .then()
                .statusCode(304)
                .body(emptyString());
        as("learner")
                .header("If-None-Match", "\"x\", W/" + tag)
                .get(path)
                .then()
                .statusCode(304);
        as("learner")
                .header("If-Modified-Since", time)
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", equalTo(tag));
        as("learner")
                .header("If-None-Match", "\"x\"")
                .header("If-Modified-Since", time)
                .get(path)
                .then()
                .statusCode(200);
        as("learner").header("If-Modified-Since", "yesterday").get(path).then().statusCode(200);

        String second = published(with(reference("Second"), "tasks", List.of(task)));
        as("learner").header("If-None-Match", tag).get(path).then().statusCode(200);
        String changed = as("learner").get(path).header("ETag");
        Offers.retire(second);
        as("learner").header("If-None-Match", changed).get(path).then().statusCode(200);
    }

    @Test
    void aFeedIsNarrowedByFormAndLanguage() throws FeedException {
        published(with(with(reference("In Dutch"), "tasks", List.of(task)), "languages", List.of("nl")));
        published(with(with(reference("A macro"), "tasks", List.of(task)), "form", "macro"));

        assertEquals(
                1,
                feed(as("learner").get(FEED + "?language=nl&task=" + task))
                        .getEntries()
                        .size());
        assertEquals(
                1,
                feed(as("learner").get(FEED + "?form=macro&task=" + task))
                        .getEntries()
                        .size());
        assertEquals(
                0,
                feed(as("learner").get(FEED + "?form=event&task=" + task))
                        .getEntries()
                        .size());
    }

    @Test
    void badQuestionsAreRefusedByName() {
        as("learner").get(FEED + "?form=song").then().statusCode(400).body("violations[0].field", equalTo("form"));
        as("learner").get(FEED + "?after=mine").then().statusCode(400);
        as("learner").get(FEED + "?limit=1000").then().statusCode(400);
        as("learner").queryParam("task", "x".repeat(101)).get(FEED).then().statusCode(400);
        given().get(FEED).then().statusCode(401);
        given().auth()
                .oauth2(TestTokens.ofMachine("example-integrator"))
                .get(FEED)
                .then()
                .statusCode(200);
    }

    @Test
    void anItemForSomeIsNotInTheFeedOfThoseEither() throws FeedException {
        published(with(
                with(reference("For nurses"), "tasks", List.of(task)),
                "audience",
                java.util.Map.of("teams", List.of(), "jobRoles", List.of("nurse"))));

        SyndFeed feed = feed(as("curator").get(FEED + "?task=" + task));

        assertEquals(List.of(), feed.getEntries());
        assertNull(link(feed, "next"));
        assertFalse(link(feed, "self").isEmpty());
    }

    private static String link(SyndFeed feed, String relation) {
        return feed.getLinks().stream()
                .filter(link -> relation.equals(link.getRel()))
                .map(SyndLink::getHref)
                .findFirst()
                .orElse(null);
    }

    private static SyndFeed feed(Response response) throws FeedException {
        assertEquals(200, response.statusCode());
        assertEquals("application/atom+xml", response.contentType().split(";")[0]);
        return new SyndFeedInput().build(new StringReader(response.asString()));
    }
}
