package academy.praxis.gateway.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.gateway.door.DoorServer;
import academy.praxis.gateway.testing.Browser;
import academy.praxis.gateway.testing.StubAcademy;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StubAcademy.class)
class DocsTest {

    @Inject
    DoorServer door;

    private Browser client;

    @BeforeEach
    void client() {
        client = new Browser(door.port());
    }

    private HttpResponse<String> get(String path) {
        return client.send(client.to(path));
    }

    @Test
    void theDescriptionHoldsWhatEachServiceOffersOutsideUnderNamesOfItsOwn() {
        JsonObject whole = new JsonObject(get("/api/openapi.json").body());

        JsonObject paths = whole.getJsonObject("paths");
        assertEquals(java.util.Set.of("/api/items"), paths.fieldNames());
        JsonObject operation = paths.getJsonObject("/api/items").getJsonObject("get");
        // All stubs describe the same path, so the last one's stands; its reference must lead somewhere.
        String reference = operation.getString("operationId").replace("_list", "_Page");
        assertTrue(operation.encode().contains("\"#/components/schemas/" + reference + "\""), operation.encode());
        assertEquals(
                java.util.Set.of("Catalog_Page", "Identity_Page", "Mentoring_Page", "Performance_Page"),
                whole.getJsonObject("components").getJsonObject("schemas").fieldNames());
    }

    @Test
    void aServiceThatIsAwayIsNamedAndTheRestIsThere() {
        JsonObject whole = new JsonObject(get("/api/openapi").body());

        assertEquals(new JsonArray().add("community"), whole.getJsonArray("x-praxis-unavailable"));
        assertFalse(whole.getJsonObject("paths").isEmpty());
    }

    @Test
    void theDescriptionComesAsYamlToo() {
        HttpResponse<String> response = get("/api/openapi.yaml");

        assertEquals(
                "application/yaml",
                response.headers().firstValue("Content-Type").orElseThrow());
        assertTrue(response.body().contains("openapi: \"3.1.0\""), response.body());
    }

    @Test
    void thePageAndEverythingItLoadsComeFromHere() {
        String page = get("/docs").body();

        assertFalse(page.contains("http://") || page.contains("https://"), page);
        java.util.regex.Matcher addresses =
                java.util.regex.Pattern.compile("(?:src|href)=\"([^\"]+)\"").matcher(page);
        int found = 0;
        while (addresses.find()) {
            assertEquals(200, get(addresses.group(1)).statusCode(), addresses.group(1));
            found++;
        }
        assertEquals(4, found);
    }
}
