package academy.praxis.catalog.outbound;

import static academy.praxis.catalog.Requests.as;
import static academy.praxis.catalog.Requests.draft;
import static academy.praxis.catalog.Requests.published;
import static academy.praxis.catalog.Requests.reference;
import static academy.praxis.catalog.Requests.with;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.catalog.Directory;
import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LrmiResourceTest {
    private static final String FEED = "/api/catalog/items.jsonld";
    private static final String SCHEMA = "http://schema.org/";
    /** The terms that may be used, as schema.org's own context has them: a term that is not here is lost when a document is expanded. */
    private static final String CONTEXT = """
            {"@context": {"schema": "http://schema.org/",
              "LearningResource": "schema:LearningResource", "DataFeed": "schema:DataFeed", "DataFeedItem": "schema:DataFeedItem",
              "DefinedTerm": "schema:DefinedTerm", "Organization": "schema:Organization", "CreativeWork": "schema:CreativeWork",
              "PropertyValue": "schema:PropertyValue", "Date": "schema:Date", "DateTime": "schema:DateTime",
              "name": "schema:name", "description": "schema:description", "text": "schema:text", "about": "schema:about",
              "teaches": "schema:teaches", "learningResourceType": "schema:learningResourceType", "timeRequired": "schema:timeRequired",
              "inLanguage": "schema:inLanguage", "identifier": "schema:identifier", "propertyID": "schema:propertyID",
              "value": "schema:value", "provider": "schema:provider", "item": "schema:item", "dataFeedElement": "schema:dataFeedElement",
              "url": {"@id": "schema:url", "@type": "@id"}, "license": {"@id": "schema:license", "@type": "@id"},
              "discussionUrl": {"@id": "schema:discussionUrl", "@type": "@id"},
              "datePublished": {"@id": "schema:datePublished", "@type": "Date"},
              "dateModified": {"@id": "schema:dateModified", "@type": "Date"},
              "dateDeleted": {"@id": "schema:dateDeleted", "@type": "DateTime"}}}
            """;

    private final String word = "w" + UUID.randomUUID().toString().replace("-", "");

    @Test
    void anItemIsALearningResourceWhoseTermsAreAllKnown() throws JsonLdError {
        String id = published(full());

        Response response = as("learner").get("/api/catalog/items/" + id + ".jsonld");
        JsonObject resource = expanded(response).getJsonObject(0);

        assertEquals("application/ld+json", response.contentType().split(";")[0]);
        assertEquals(SCHEMA + "LearningResource", resource.getJsonArray("@type").getString(0));
        assertEquals("http://localhost:8080/catalog/" + id, resource.getString("@id"));
        assertEquals("Tips & <tricks> " + word, value(resource, "name"));
        assertEquals("reference", value(resource, "learningResourceType"));
        assertEquals("PT2M", value(resource, "timeRequired"));
        assertEquals("https://creativecommons.org/licenses/by/4.0/", link(resource, "license"));
        assertEquals("https://acme.example/tips", link(resource, "url"));
        assertEquals(2, resource.getJsonArray(SCHEMA + "about").size());
        assertEquals("calm", value(resource.getJsonArray(SCHEMA + "teaches").getJsonObject(0), "name"));
        assertEquals("DOI", value(resource.getJsonArray(SCHEMA + "identifier").getJsonObject(0), "propertyID"));
        assertTrue(value(resource, "text").startsWith("Stay near the door."));
        int given = response.jsonPath().getMap("").size() - 1;
        assertEquals(given, resource.size(), "no term was lost but the context: " + resource);
    }

    @Test
    void aThreadAndWordsOfALicenceAreToldWhereThereAreSome() throws JsonLdError {
        String id = published(with(reference("From a post"), "licence", "Ask us first"));
        Directory.sql("update item set origin_url = '/community/posts/7' where id = '" + id + "'");

        JsonObject resource = expanded(as("learner").get("/api/catalog/items/" + id + ".jsonld"))
                .getJsonObject(0);

        assertEquals("http://localhost:8080/community/posts/7", link(resource, "discussionUrl"));
        assertEquals(
                "Ask us first", value(resource.getJsonArray(SCHEMA + "license").getJsonObject(0), "name"));
    }

    @Test
    void onlyWhoMaySeeAnItemReadsIt() {
        String draft = draft(reference("Draft"));
        String forSome = published(with(
                reference("For some"), "audience", Map.of("teams", List.of(UUID.randomUUID()), "jobRoles", List.of())));

        for (String id : List.of(draft, forSome, UUID.randomUUID().toString(), "nonsense")) {
            as("learner").get("/api/catalog/items/" + id + ".jsonld").then().statusCode(404);
            as("learner").get("/api/items/" + id + "/print").then().statusCode(404);
        }
        as("curator").get("/api/catalog/items/" + forSome + ".jsonld").then().statusCode(200);
        given().get("/api/catalog/items/" + forSome + ".jsonld").then().statusCode(401);
    }

    @Test
    void aReaderThatHasItIsToldSo() {
        String id = published(full());
        String path = "/api/catalog/items/" + id + ".jsonld";
        String tag = as("learner").get(path).header("ETag");

        as("learner").header("If-None-Match", tag).get(path).then().statusCode(304);
    }

    @Test
    void theFeedGivesAllThatGoesOutPageByPage() throws JsonLdError {
        List<UUID> ours = Offers.many(30, word);
        Offers.settle();

        List<String> seen = new ArrayList<>();
        String path = FEED + "?limit=20";
        while (path != null) {
            Response page = as("learner").urlEncodingEnabled(false).get(path);
            JsonObject feed = expanded(page).getJsonObject(0);
            assertEquals(SCHEMA + "DataFeed", feed.getJsonArray("@type").getString(0));
            feed.getJsonArray(SCHEMA + "dataFeedElement")
                    .forEach(element -> seen.add(element.asJsonObject()
                            .getJsonArray(SCHEMA + "item")
                            .getJsonObject(0)
                            .getString("@id")));
            String link = page.header("Link");
            path = link == null ? null : link.substring(1, link.indexOf('>'));
        }

        assertEquals(seen.stream().distinct().count(), seen.size(), "each once");
        assertTrue(seen.containsAll(
                ours.stream().map(id -> "http://localhost:8080/catalog/" + id).toList()));
    }

    @Test
    void whatChangedSinceIsToldWithWhatWasWithdrawn() throws JsonLdError {
        String gone = published(reference("Gone " + word));
        Offers.settle();
        Instant since = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Offers.retire(gone);
        String fresh = published(reference("Fresh " + word));
        Offers.settle();

        Response response = as("learner").get(FEED + "?limit=100&since=" + since);
        JsonArray elements = expanded(response).getJsonObject(0).getJsonArray(SCHEMA + "dataFeedElement");

        JsonObject deleted = elements.stream()
                .map(element -> element.asJsonObject())
                .filter(element -> element.toString().contains(gone))
                .findFirst()
                .orElseThrow();
        assertTrue(deleted.containsKey(SCHEMA + "dateDeleted"));
        assertFalse(deleted.toString().contains("Gone"), "nothing is said of what was withdrawn");
        assertTrue(elements.toString().contains(fresh));
        assertFalse(as("learner").get(FEED + "?limit=100").asString().contains(gone));
        as("learner")
                .get(FEED + "?since=yesterday")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("since"));
        as("learner").get(FEED + "?since=-999999999-01-01T00:00:00Z").then().statusCode(200);
    }

    private Map<String, Object> full() {
        var content = with(reference("Tips & <tricks> " + word), "obstacles", List.of("shyness"));
        content = with(content, "skills", List.of("calm"));
        content = with(content, "supplier", "Acme");
        content = with(content, "licence", "CC BY 4.0");
        content = with(content, "url", "https://acme.example/tips");
        return with(content, "identifiers", List.of("doi:10.1000/x"));
    }

    private static String value(JsonObject object, String term) {
        return object.getJsonArray(SCHEMA + term).getJsonObject(0).getString("@value");
    }

    private static String link(JsonObject object, String term) {
        return object.getJsonArray(SCHEMA + term).getJsonObject(0).getString("@id");
    }

    private static JsonArray expanded(Response response) throws JsonLdError {
        assertEquals(200, response.statusCode());
        return JsonLd.expand(JsonDocument.of(new StringReader(response.asString())))
                .loader((address, options) -> context(address.toString()))
                .get();
    }

    private static Document context(String address) throws JsonLdError {
        assertEquals("https://schema.org/", address);
        return JsonDocument.of(new StringReader(CONTEXT));
    }
}
