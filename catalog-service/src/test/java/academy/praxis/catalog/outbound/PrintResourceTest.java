package academy.praxis.catalog.outbound;

import static academy.praxis.catalog.Requests.as;
import static academy.praxis.catalog.Requests.published;
import static academy.praxis.catalog.Requests.reference;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PrintResourceTest {
    @Test
    void aMemberPrintsAnItem() {
        String id = published(reference("To take along"));

        as("learner")
                .get("/api/items/" + id + "/print")
                .then()
                .statusCode(200)
                .contentType(equalTo("text/html;charset=UTF-8"))
                .header("Content-Security-Policy", containsString("default-src 'none'; style-src 'self'"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .body(containsString("Stay near the door."))
                .body(containsString("/api/catalog/print.css"));
        // The item's own address still gives JSON.
        as("learner").get("/api/items/" + id).then().statusCode(200).body("id", equalTo(id));
    }

    @Test
    void theStyleIsThereForWhoIsSignedIn() {
        as("learner")
                .get("/api/catalog/print.css")
                .then()
                .statusCode(200)
                .contentType(equalTo("text/css;charset=UTF-8"))
                .body(containsString("@media print"))
                .body(not(containsString("url(")));
        given().get("/api/catalog/print.css").then().statusCode(401);
        given().get("/api/items/0199a0c4-0000-7000-8000-000000000003/print")
                .then()
                .statusCode(401);
    }

    @Test
    void whoHasThePageIsToldSo() {
        String id = published(reference("Printed twice"));
        String tag = as("learner").get("/api/items/" + id + "/print").header("ETag");

        as("learner")
                .header("If-None-Match", tag)
                .get("/api/items/" + id + "/print")
                .then()
                .statusCode(304);
    }
}
